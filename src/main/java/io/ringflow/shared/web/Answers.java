package io.ringflow.shared.web;

import io.ringflow.shared.FieldRefusal;
import io.ringflow.shared.Outage;
import io.ringflow.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered when a request cannot be served, in the form that the one who asked can use: a problem (RFC 9457) for
 * programs, a notice for a script of a page, a page for a person.
 */
@Component
public class Answers {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/");

    /** A page for people, although it is about programs. */
    private static final String GUIDE = "/api/docs";

    private static final List<String> OF_CONTENT =
            List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH);
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final long NUMBERS = 2_176_782_336L;

    private final MessageSource words;

    Answers(MessageSource words) {
        this.words = words;
    }

    /**
     * A failure in words.
     *
     * @param detail empty for what is always said of that status
     * @param fields a sentence for each field that was refused
     * @param number under which the failure is recorded; empty if it is not
     */
    public record Failure(
            HttpStatusCode status, Optional<String> detail, Map<String, String> fields, Optional<String> number) {

        public static Failure of(HttpStatusCode status) {
            return new Failure(status, Optional.empty(), Map.of(), Optional.empty());
        }

        /** A rule of the business said no: unprocessable if it names fields, else a conflict, or the status that it bears. */
        public static Failure of(Refusal refusal) {
            String sentence = Optional.ofNullable(refusal.getMessage()).orElse("");
            if (refusal instanceof FieldRefusal perField) {
                return of(HttpStatus.UNPROCESSABLE_ENTITY, sentence, perField.fields());
            }
            ResponseStatus borne = AnnotatedElementUtils.findMergedAnnotation(refusal.getClass(), ResponseStatus.class);
            return of(borne == null ? HttpStatus.CONFLICT : borne.code(), sentence);
        }

        public static Failure of(HttpStatusCode status, String detail) {
            return new Failure(status, Optional.of(detail), Map.of(), Optional.empty());
        }

        public static Failure of(HttpStatusCode status, String detail, Map<String, String> fields) {
            return new Failure(status, Optional.of(detail), fields, Optional.empty());
        }
    }

    public Object to(HttpServletRequest request, HttpServletResponse response, String path, Failure failure) {
        takeBack(response);
        if (isForProgram(request, path)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(path, failure));
        }
        if (Fragments.isAskedFor(request)) {
            aim(response);
            return new ModelAndView("error/notice :: notice", model(failure), failure.status());
        }
        return new ModelAndView("error/page", model(failure), failure.status());
    }

    public Object to(HttpServletRequest request, HttpServletResponse response, Failure failure) {
        return to(
                request,
                response,
                request.getRequestURI().substring(request.getContextPath().length()),
                failure);
    }

    /** A file whose writing failed before any of it was sent is none, neither by its name nor by its type. */
    private static void takeBack(HttpServletResponse response) {
        if (response.isCommitted() || !response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
            return;
        }
        HttpHeaders headers = new HttpHeaders();
        response.getHeaderNames().forEach(name -> headers.addAll(name, List.copyOf(response.getHeaders(name))));
        response.reset();
        OF_CONTENT.forEach(headers::remove);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** A notice does not replace what the script meant to replace. */
    static void aim(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#notices");
        response.setHeader("HX-Reswap", "innerHTML show:top");
    }

    /**
     * Ringflow itself failed: it is recorded under a number, and only the number is told. A failure of the database is none of
     * Ringflow's mistakes; it must not leave the page framework, which would take a database that closed the connection for a
     * client that did, and answer nothing with status 200.
     */
    public Object mistake(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        Optional<SQLException> outage = Outage.find(exception);
        if (outage.isPresent()) {
            return away(request, response, outage.get());
        }
        String number = Long.toString(ThreadLocalRandom.current().nextLong(NUMBERS), Character.MAX_RADIX)
                .toUpperCase(Locale.ROOT);
        LOG.error("Mistake {} at {} {}", number, request.getMethod(), request.getRequestURI(), exception);
        return to(
                request,
                response,
                new Failure(HttpStatus.INTERNAL_SERVER_ERROR, Optional.empty(), Map.of(), Optional.of(number)));
    }

    /** The page is one that needs no database. */
    private Object away(HttpServletRequest request, HttpServletResponse response, SQLException outage) {
        LOG.warn("{} {} could not be served: {}", request.getMethod(), request.getRequestURI(), outage.getMessage());
        Failure failure = Failure.of(HttpStatus.SERVICE_UNAVAILABLE);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return isForProgram(request, path) || Fragments.isAskedFor(request)
                ? to(request, response, path, failure)
                : new ModelAndView("error/outage", outage(request, failure), failure.status());
    }

    ProblemDetail problem(String path, Failure failure) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(title(failure));
        problem.setDetail(detail(failure));
        problem.setInstance(URI.create(path));
        if (!failure.fields().isEmpty()) {
            problem.setProperty("errors", failure.fields());
        }
        failure.number().ifPresent(number -> problem.setProperty("number", number));
        return problem;
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A page of its own, without the frame; only what changes nothing is tried again by a click. */
    Map<String, @Nullable Object> outage(HttpServletRequest request, Failure failure) {
        Map<String, @Nullable Object> model = model(failure);
        model.put("root", request.getContextPath());
        model.put("repeatable", HttpMethod.GET.matches(request.getMethod()));
        return model;
    }

    Map<String, @Nullable Object> model(Failure failure) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("status", failure.status().value());
        model.put("title", title(failure));
        model.put("text", detail(failure));
        model.put("number", failure.number().orElse(null));
        return model;
    }

    private String title(Failure failure) {
        return ofStatus(failure.status(), "title");
    }

    private String detail(Failure failure) {
        return failure.detail().orElseGet(() -> ofStatus(failure.status(), "text"));
    }

    private String ofStatus(HttpStatusCode status, String part) {
        HttpStatus fallback = status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        String general = say("error." + fallback.value() + "." + part);
        return Optional.ofNullable(words.getMessage(
                        "error." + status.value() + "." + part, null, general, LocaleContextHolder.getLocale()))
                .orElse(general);
    }

    static boolean isForProgram(HttpServletRequest request, String path) {
        String accepts =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        boolean asksForPage = accepts.contains("text/html");
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith) && !(asksForPage && path.startsWith(GUIDE))
                || accepts.contains("json") && !asksForPage;
    }
}
