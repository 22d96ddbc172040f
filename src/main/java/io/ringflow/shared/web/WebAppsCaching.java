package io.ringflow.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep the code of Camunda's web apps, several megabytes that would travel again at each visit otherwise. Only
 * what is asked for with the version in its address is kept; Ringflow's own additions are not.
 */
@Component
class WebAppsCaching extends OncePerRequestFilter {

    private static final Pattern VERSIONED_CODE =
            Pattern.compile("/camunda/(lib/[\\w.-]+|app/\\w+/camunda-\\w+-bootstrap)\\.(js|css)");
    private static final String VERSION = "bust=7.";
    private static final String A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable().getHeaderValue();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null
                && query.startsWith(VERSION)
                && VERSIONED_CODE.matcher(request.getServletPath()).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
