package io.ringflow.delivery.erp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event with everything that its page shows.
 *
 * @param content as it is worked off, on several lines
 * @param settledAt when it was done
 * @param nextTry when it is tried again, if it waits or has failed
 * @param steps what people did about it, latest first
 */
public record EventView(
        EventRow row, String content, Optional<Instant> settledAt, Optional<Instant> nextTry, List<Step> steps) {

    /** Something that a person did about an event. */
    public enum StepKind {
        CORRECTED,
        REPLAYED,
        SET_ASIDE
    }

    /**
     * What a person did.
     *
     * @param former what a correction replaced
     */
    public record Step(long id, StepKind kind, String by, Instant at, String note, Optional<Former> former) {}

    /** An event as it was before somebody corrected it. */
    public record Former(String type, String contract, String content) {}

    /** Tells whether somebody did something about it meanwhile. */
    public long version() {
        return steps.stream().mapToLong(Step::id).max().orElse(0);
    }

    /** Whether people may still do something about it. */
    public boolean isOpen() {
        return row.state() != EventState.DONE;
    }
}
