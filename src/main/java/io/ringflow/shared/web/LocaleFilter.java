package io.ringflow.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * Makes the person's language known for every request, so that refusals speak it in the process engine's REST and web
 * applications too, which the page framework does not serve. Runs after the login check.
 */
@Component
@Order(LocaleFilter.ORDER)
class LocaleFilter extends OncePerRequestFilter {

    /** Behind the security filter chain, and behind the filter of the engine's REST (-1), which sets the browser's language. */
    static final int ORDER = 10;

    private final LocaleContextResolver resolver;

    LocaleFilter(LocaleContextResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(resolver.resolveLocaleContext(request));
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
