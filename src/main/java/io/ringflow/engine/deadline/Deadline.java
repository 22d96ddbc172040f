package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingTime;
import java.time.Duration;
import java.time.Instant;

/**
 * By when something is to be done.
 *
 * @param due from this moment on it is late
 * @param soon from this moment on it is soon
 */
public record Deadline(Instant due, Instant soon) {

    private static final Duration AT_LEAST = Duration.ofHours(1);
    private static final Duration AT_MOST = Duration.ofHours(16);

    /**
     * A deadline so much working time from a moment. It is soon in the last quarter of that time: at least one working hour,
     * at most sixteen, and never longer than the whole.
     */
    public static Deadline after(Instant start, Duration working, WorkingTime calendar) {
        Instant due = calendar.plus(start, working);
        Duration warning = shorter(longer(working.dividedBy(4), AT_LEAST), AT_MOST);
        return new Deadline(due, calendar.minus(due, shorter(warning, working)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
