package io.ringflow.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no person and no honest program sends to our pages and API. Files have their own limit, and so do
 * the process engine's REST, whose deployments are large, and the ERP's events, which come in batches.
 */
@Component
@Order(LocaleFilter.ORDER + 1)
class BodyLimit extends OncePerRequestFilter {

    private final long limit;

    BodyLimit(@Value("${ringflow.web.largest-body}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    /** Whether a body was too large is what is behind a failure to read it. */
    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedRequest.BodyTooLarge) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/engine-rest/")
                || path.startsWith("/camunda/")
                || path.equals("/api/erp/events")
                || Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedRequest(request, limit) : request, response);
    }
}
