package io.ringflow.delivery.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How the receiver does.
 *
 * @param isSet whether there is one
 * @param host of its address
 * @param answeredAt when it last said something of its own, to a few seconds
 * @param failedAt when it last was away
 * @param failures how often in a row it was
 * @param status of its last answer; empty if there was none
 * @param said with it, unless it took the message
 * @param pausedUntil until when nobody asks it
 */
public record ReceiverView(
        boolean isSet,
        String host,
        Optional<Instant> answeredAt,
        Optional<Instant> failedAt,
        int failures,
        Optional<Integer> status,
        String said,
        Optional<Instant> pausedUntil) {

    public boolean isAway() {
        return failures > 0;
    }
}
