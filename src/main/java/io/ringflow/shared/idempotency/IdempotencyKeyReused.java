package io.ringflow.shared.idempotency;

import io.ringflow.shared.Refusal;

/** The key was already used for a request with other content. */
public class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super("shared.idempotency.reused");
    }
}
