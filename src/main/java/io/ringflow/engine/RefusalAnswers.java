package io.ringflow.engine;

import io.ringflow.shared.FieldRefusal;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Answers;
import io.ringflow.shared.web.Answers.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on our own pages what was refused within the process engine, as if it had been refused before it. */
@ControllerAdvice
@Order(0)
class RefusalAnswers {

    private final Answers answers;

    RefusalAnswers(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(RefusedByRule refused, HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = RefusedByRule.find(refused).orElseThrow();
        String sentence = String.valueOf(refusal.getMessage());
        return answers.to(
                request,
                response,
                refusal instanceof FieldRefusal fields
                        ? Failure.of(HttpStatus.UNPROCESSABLE_ENTITY, sentence, fields.fields())
                        : Failure.of(HttpStatus.CONFLICT, sentence));
    }
}
