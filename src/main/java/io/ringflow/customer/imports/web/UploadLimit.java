package io.ringflow.customer.imports.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.customer.imports.ImportSettings;
import io.ringflow.customer.imports.domain.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says that a file is too large before anything looks into the form: later the form could not be read, and so neither could the
 * token in it, and the answer would be about the token.
 */
@Component
@Order(UploadLimit.BEFORE_LOGIN)
class UploadLimit extends OncePerRequestFilter {

    static final int BEFORE_LOGIN = -110;

    private static final String PAGE = "/import";
    private static final Set<String> PATHS = Set.of(PAGE, "/api/imports");
    private static final long REST_OF_THE_FORM = 64 * 1024;

    private final ImportSettings settings;
    private final LocaleResolver languages;
    private final Words words;
    private final ObjectMapper json;

    UploadLimit(ImportSettings settings, LocaleResolver languages, Words words, ObjectMapper json) {
        this.settings = settings;
        this.languages = languages;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long most = settings.largestFile().toBytes() + REST_OF_THE_FORM;
        if (!PATHS.contains(path) || request.getContentLengthLong() <= most) {
            chain.doFilter(request, response);
        } else if (path.equals(PAGE)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PAGE + "?too-large");
        } else {
            refuse(request, response, path);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    words.say("file.too-large", settings.largestFile().toMegabytes()));
            problem.setInstance(URI.create(path));
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
