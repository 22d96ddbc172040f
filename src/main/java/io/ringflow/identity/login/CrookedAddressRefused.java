package io.ringflow.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address that leads somewhere else than it says, by dots, is refused before anything reads it: the security filters
 * refuse it too, but only after the server has stumbled over it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CrookedAddressRefused extends OncePerRequestFilter {

    private static final Pattern DOTS = Pattern.compile("(?i)(^|.*[/\\\\])(\\.|%2e){1,2}([/\\\\;].*|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DOTS.matcher(request.getRequestURI()).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
