package io.ringflow.shared.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.ringflow.shared.ComeAgain;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Answers.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

/** Turns whatever a request died of into an answer with what to do, and never shows the inside. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures {

    private final Answers answers;
    private final RefusedBody refusedBody;
    private final MessageSource words;

    Failures(Answers answers, RefusedBody refusedBody, MessageSource words) {
        this.answers = answers;
        this.refusedBody = refusedBody;
        this.words = words;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof ComeAgain later) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(later.retryAfter().toSeconds()));
        }
        return answers.to(request, response, Failure.of(refusal));
    }

    @ExceptionHandler
    Object overtaken(
            OptimisticLockingFailureException clash, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Failure.of(HttpStatus.CONFLICT));
    }

    @ExceptionHandler
    Object refusedFields(BindException refused, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, perField(refused.getBindingResult()));
    }

    @ExceptionHandler
    Object refusedParameters(
            HandlerMethodValidationException refused, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> fields = new LinkedHashMap<>();
        refused.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.putIfAbsent(
                                nameOf(error, result.getMethodParameter().getParameterName()), say(error))));
        return answers.to(request, response, perField(fields));
    }

    @ExceptionHandler
    Object refusedValues(
            ConstraintViolationException refused, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> fields = new LinkedHashMap<>();
        refused.getConstraintViolations()
                .forEach(violation -> fields.putIfAbsent(
                        violation.getPropertyPath().toString().replaceFirst("^.*?\\.(?=.)", ""),
                        violation.getMessage()));
        return answers.to(request, response, perField(fields));
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(
                request,
                response,
                BodyLimit.isBehind(unreadable)
                        ? Failure.of(HttpStatus.PAYLOAD_TOO_LARGE)
                        : refusedBody.explain(unreadable.getCause()));
    }

    /** A body that Jackson gives up on, such as one that names a field twice; what it cannot write is a mistake of ours. */
    @ExceptionHandler
    Object unusable(HttpMessageConversionException unusable, HttpServletRequest request, HttpServletResponse response) {
        return unusable.getCause() instanceof JsonMappingException mapping
                        && !(mapping.getProcessor() instanceof JsonGenerator)
                ? answers.to(request, response, refusedBody.explain(mapping))
                : anythingElse(unusable, request, response);
    }

    @ExceptionHandler
    Object wrongKind(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response) {
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answers.to(request, response, Failure.of(HttpStatus.NOT_FOUND));
        }
        return answers.to(request, response, badParameter(wrong.getName(), "error.field.type"));
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, badParameter(missing.getParameterName(), "error.field.missing"));
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestPartException missing, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, badParameter(missing.getRequestPartName(), "error.field.missing"));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Failure.of(HttpStatus.PAYLOAD_TOO_LARGE));
    }

    @ExceptionHandler
    Object malformedUpload(MultipartException upload, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Failure.of(HttpStatus.BAD_REQUEST));
    }

    /** Login and permission are answered by the security filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void forTheSecurityFilters(RuntimeException refused) {
        throw refused;
    }

    /** The one who asked has gone: nobody is there to be answered. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    Object anythingElse(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof ResponseStatusException known && known.getReason() != null) {
            return answers.to(request, response, Failure.of(known.getStatusCode(), known.getReason()));
        }
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answers.to(request, response, Failure.of(known.getStatusCode()));
        }
        return answers.mistake(request, response, exception);
    }

    private Failure perField(BindingResult refused) {
        Map<String, String> fields = new LinkedHashMap<>();
        refused.getAllErrors().forEach(error -> fields.putIfAbsent(nameOf(error, error.getObjectName()), say(error)));
        return perField(fields);
    }

    private Failure perField(Map<String, String> fields) {
        return Failure.of(HttpStatus.UNPROCESSABLE_ENTITY, answers.say("error.422.text"), fields);
    }

    private Failure badParameter(String name, String key) {
        return Failure.of(HttpStatus.BAD_REQUEST, answers.say("error.400.text"), Map.of(name, answers.say(key, name)));
    }

    private String say(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return answers.say("error.field.type", field.getField());
        }
        return words.getMessage(error, LocaleContextHolder.getLocale());
    }

    private static String nameOf(MessageSourceResolvable error, @Nullable String otherwise) {
        return error instanceof FieldError field
                ? field.getField()
                : Optional.ofNullable(otherwise).orElse("request");
    }
}
