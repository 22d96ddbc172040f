package io.ringflow.shared.idempotency;

import io.ringflow.shared.ComeAgain;
import io.ringflow.shared.Refusal;
import java.time.Duration;

/** The first request of the same key is still at work, perhaps on another node, and has been waited for long enough. */
public class RequestStillAtWork extends Refusal implements ComeAgain {

    RequestStillAtWork() {
        super("shared.idempotency.at-work");
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
