package io.ringflow.engine.time;

import java.time.DateTimeException;
import java.time.Duration;

/** Amounts of working time as models write them, for example {@code PT8H}. */
public final class WorkingDuration {

    private static final Duration MOST = Duration.ofHours(20_000);

    private WorkingDuration() {}

    /**
     * Reads hours, minutes and seconds in ISO 8601. Days are refused, since a day of a calendar has no fixed length.
     *
     * @throws NoWorkingDuration if it is anything else, negative, or longer than ten working years
     */
    public static Duration read(String text) {
        String plain = text.strip();
        if (!plain.startsWith("PT")) {
            throw new NoWorkingDuration(text);
        }
        try {
            Duration duration = Duration.parse(plain);
            if (duration.isNegative() || duration.compareTo(MOST) > 0) {
                throw new NoWorkingDuration(text);
            }
            return duration;
        } catch (DateTimeException unreadable) {
            throw new NoWorkingDuration(text);
        }
    }
}
