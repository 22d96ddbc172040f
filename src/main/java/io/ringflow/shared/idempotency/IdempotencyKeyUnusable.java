package io.ringflow.shared.idempotency;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The key is empty or too long. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class IdempotencyKeyUnusable extends Refusal {

    IdempotencyKeyUnusable(int longest) {
        super("shared.idempotency.unusable", longest);
    }
}
