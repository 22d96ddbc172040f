package io.ringflow.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.Outage;
import io.ringflow.shared.web.Answers.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Says «come again in a moment» whenever the database cannot be reached or has no room, wherever in a request that shows, login
 * and session included. Stands before everything else and needs neither session nor database itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String SECONDS = "10";

    private final Answers answers;
    private final ObjectMapper json;
    private final TemplateEngine templates;

    OutageAnswers(Answers answers, ObjectMapper json, TemplateEngine templates) {
        this.answers = answers;
        this.json = json;
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new WithTimeToRetry(response));
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<SQLException> outage = Outage.find(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn(
                    "{} {} could not be served: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    outage.get().getMessage());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.spoken(request.getLocale()).orElse(Languages.ENGLISH);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        clear(response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            Failure failure = Failure.of(HttpStatus.SERVICE_UNAVAILABLE);
            if (Answers.isForProgram(request, path)) {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                json.writeValue(response.getOutputStream(), answers.problem(path, failure));
            } else {
                response.setContentType(MediaType.TEXT_HTML_VALUE);
                write(request, response, new Context(language, answers.outage(request, failure)));
            }
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** What was begun is dropped; what the filters say of every answer stays. */
    private static void clear(HttpServletResponse response) {
        Map<String, String> kept = new LinkedHashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !name.startsWith("Content-") || name.startsWith("Content-Security"))
                .forEach(name -> kept.put(name, response.getHeader(name)));
        response.reset();
        kept.forEach(response::setHeader);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Context context) throws IOException {
        if (Fragments.isAskedFor(request)) {
            Answers.aim(response);
            templates.process("error/notice", Set.of("notice"), context, response.getWriter());
        } else {
            templates.process("error/outage", context, response.getWriter());
        }
    }

    /** Whoever else answers that it cannot serve now says when to come again, too. */
    private static final class WithTimeToRetry extends HttpServletResponseWrapper {

        WithTimeToRetry(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            note(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            note(status);
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            note(status);
            super.sendError(status);
        }

        private void note(int status) {
            if (status == SC_SERVICE_UNAVAILABLE && !containsHeader(HttpHeaders.RETRY_AFTER)) {
                setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            }
        }
    }
}
