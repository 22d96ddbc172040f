package io.ringflow.shared.idempotency;

import io.ringflow.shared.Refusal;

/** The key is empty or too long. */
public class IdempotencyKeyUnusable extends Refusal {

    IdempotencyKeyUnusable(int longest) {
        super("shared.idempotency.unusable", longest);
    }
}
