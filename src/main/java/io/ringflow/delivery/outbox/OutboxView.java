package io.ringflow.delivery.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message with everything that its page shows.
 *
 * @param eventId by which the receiver knows it, once it was sent
 * @param content as it was sent, or would be now, on several lines
 * @param tries and their answers, latest first
 * @param steps what people did about it, latest first
 * @param later the message that tells the same record after it
 */
public record OutboxView(
        OutboxRow row,
        Optional<String> eventId,
        String content,
        List<Try> tries,
        List<Step> steps,
        Optional<Long> later) {

    /** Something that a person did about a message. */
    public enum StepKind {
        SENT_AGAIN,
        SET_ASIDE
    }

    /** A try. @param status empty if there was no answer */
    public record Try(int number, Instant at, int milliseconds, Optional<Integer> status, String said) {}

    /** What a person did. */
    public record Step(StepKind kind, String by, Instant at, String note) {}

    public boolean maySendAgain() {
        return switch (row.state()) {
            case DEAD, ASIDE, TRYING -> true;
            case WAITING, DELIVERED, OVERTAKEN -> false;
        };
    }

    public boolean maySetAside() {
        return switch (row.state()) {
            case DEAD, WAITING, TRYING -> true;
            case ASIDE, DELIVERED, OVERTAKEN -> false;
        };
    }
}
