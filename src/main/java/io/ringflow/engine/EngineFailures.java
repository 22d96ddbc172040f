package io.ringflow.engine;

import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Answers;
import io.ringflow.shared.web.Answers.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on our own pages what the process engine refused, in the same words as everywhere. */
@ControllerAdvice
@Order(0)
class EngineFailures {

    private final Answers answers;

    EngineFailures(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refusedByRule(RefusedByRule failure, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(
                request, response, Failure.of(RefusedByRule.find(failure).orElseThrow()));
    }

    @ExceptionHandler
    Object refused(ProcessEngineException failure, HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = RefusedByRule.find(failure);
        if (refusal.isPresent()) {
            return answers.to(request, response, Failure.of(refusal.get()));
        }
        if (failure instanceof OptimisticLockingException) {
            return answers.to(request, response, Failure.of(HttpStatus.CONFLICT));
        }
        if (failure instanceof AuthorizationException) {
            return answers.to(request, response, Failure.of(HttpStatus.FORBIDDEN));
        }
        return answers.mistake(request, response, failure);
    }
}
