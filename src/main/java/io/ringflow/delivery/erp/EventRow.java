package io.ringflow.delivery.erp;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as lists show it.
 *
 * @param source who sent it, and {@code eventId} by which number of the sender's
 * @param why it is not done, as a sentence
 * @param failure what went wrong technically the last time that it was tried
 */
public record EventRow(
        long id,
        String source,
        String eventId,
        String type,
        String contract,
        Optional<Instant> happenedAt,
        Instant receivedAt,
        EventState state,
        Optional<String> why,
        Optional<Failure> failure) {

    /**
     * A technical failure.
     *
     * @param triesLeft none if nobody tries any more
     * @param nextTry empty if it is tried at once
     */
    public record Failure(String message, int triesLeft, Optional<Instant> nextTry) {}
}
