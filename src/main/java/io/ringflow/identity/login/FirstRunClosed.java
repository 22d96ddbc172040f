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
 * The web apps' first-run page and the address behind it make an administrator of whoever calls first, as long as there is
 * none (CVE-2026-77226). Ringflow makes its first administrator itself, so nobody gets there, ever, by whatever spelling.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstRunClosed extends OncePerRequestFilter {

    private static final Pattern FIRST_RUN = Pattern.compile(".*/(api/admin|app/[^/]+(/[^/]+)?)/setup(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FIRST_RUN.matcher(Paths.plain(request)).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
