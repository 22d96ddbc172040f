package io.ringflow.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters, in an address or a form, with what PostgreSQL cannot store: no person types it, and whoever sends it
 * would be told of a mistake of ours. The engine's REST takes no forms, so its bodies are not touched.
 */
@Component
@Order(LocaleFilter.ORDER + 2)
class UnstorableParameters extends OncePerRequestFilter {

    private static final String ZERO = "%00";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean inAddress =
                Optional.ofNullable(request.getQueryString()).orElse("").contains(ZERO);
        if (inAddress || isForm(request) && !isStorable(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.startsWith("application/x-www-form-urlencoded")
                && !path.startsWith("/engine-rest/")
                && !path.startsWith("/camunda/");
    }

    private static boolean isStorable(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Arrays.stream(field.getValue())))
                .allMatch(StorableText::isStorable);
    }
}
