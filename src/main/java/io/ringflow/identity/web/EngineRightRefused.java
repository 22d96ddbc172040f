package io.ringflow.identity.web;

import io.ringflow.shared.web.Answers;
import io.ringflow.shared.web.Answers.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The engine's «may not» is answered as our own. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineRightRefused {

    private final Answers answers;

    EngineRightRefused(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(AuthorizationException refused, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Failure.of(HttpStatus.FORBIDDEN));
    }
}
