package io.ringflow.delivery.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param status of HTTP; empty if there was no answer
 * @param said the beginning of it, or why there was none
 * @param retryAfter how long it asks to be left alone
 */
record Answer(Optional<Integer> status, String said, Optional<Duration> retryAfter) {

    static Answer none(String why) {
        return new Answer(Optional.empty(), why, Optional.empty());
    }
}
