package io.ringflow.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens after a login, a failed one, and when one is needed: pages lead people on, programs get a status. */
@Component
class LoginAnswers {

    private static final String NEXT = "next";

    private final Refusals refusals;

    LoginAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        redirect(request, response, WayBack.of(request.getParameter(NEXT)).orElse("/"));
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof TooManyTries tries ? "wait=" + tries.seconds() : "failed";
        redirect(request, response, "/login?" + why + next(WayBack.of(request.getParameter(NEXT)), "&"));
    }

    void loginNeeded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPage(request)) {
            refusals.answer(request, response, HttpStatus.UNAUTHORIZED, "identity.refusal.login-needed");
            return;
        }
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<String> wish = "GET".equals(request.getMethod()) && !path.equals("/")
                ? WayBack.of(query == null ? path : path + "?" + query)
                : Optional.empty();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        redirect(request, response, "/login" + next(wish, "?"));
    }

    void programLoginNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            refusals.answer(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, "identity.refusal.too-many", tries.seconds());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ringflow\", charset=\"UTF-8\"");
        refusals.answer(request, response, HttpStatus.UNAUTHORIZED, "identity.refusal.login-needed");
    }

    void programDenied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refusals.answer(request, response, HttpStatus.FORBIDDEN, "identity.refusal.no-right");
    }

    void pageDenied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && request.getServletPath().equals("/login")) {
            redirect(request, response, "/login?again" + next(WayBack.of(request.getParameter(NEXT)), "&"));
        } else if (isPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            programDenied(request, response, denied);
        }
    }

    /** Pages are what people call; scripts ask for JSON, or call the web apps' interface. */
    private static boolean isPage(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return !Paths.isUnder(request, Paths.WEB_APPS + "/api")
                && (!accept.contains("json") || accept.contains("text/html"));
    }

    private static String next(Optional<String> wish, String separator) {
        return wish.map(path -> separator + NEXT + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }
}
