package io.ringflow.shared;

import java.time.Duration;

/** A refusal that the same request may no longer meet after a while. */
public interface ComeAgain {

    Duration retryAfter();
}
