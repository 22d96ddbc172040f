package io.ringflow.engine.model.translation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets Tasklist, and whoever asks the engine's REST, have forms in the person's language. */
@Component
@Order(FormsOfTheWebApps.BEHIND_LOGIN_AND_LANGUAGE)
class FormsOfTheWebApps extends OncePerRequestFilter {

    static final int BEHIND_LOGIN_AND_LANGUAGE = 20;

    private static final Pattern FORMS = Pattern.compile(
            "/(?:camunda/api/engine|engine-rest)/.*(?:task/[^/]+/deployed-form|process-definition/.+/deployed-start-form)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !"GET".equals(request.getMethod()) || !FORMS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        byte[] form = kept.getContentAsByteArray();
        if (kept.getStatus() == HttpServletResponse.SC_OK && beginsAsJson(form)) {
            ModelTranslation translation = ModelTranslation.forReader(LocaleContextHolder.getLocale());
            kept.resetBuffer();
            kept.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            kept.getOutputStream().write(translation.translate("task.form", form));
        }
        kept.copyBodyToResponse();
    }

    /** Forms of another kind are HTML. */
    private static boolean beginsAsJson(byte[] form) {
        return new String(form, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }
}
