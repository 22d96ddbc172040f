package io.ringflow.shared.idempotency;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The key was already used for a request with other content. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super("shared.idempotency.reused");
    }
}
