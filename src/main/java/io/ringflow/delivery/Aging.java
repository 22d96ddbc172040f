package io.ringflow.delivery;

import java.time.LocalDate;
import java.util.Optional;

/** How long money is late, in calendar days since its day. */
public enum Aging {
    /** Its day has not passed. */
    NOT_DUE(0, -1),
    UP_TO_30(1, 30),
    UP_TO_60(31, 60),
    UP_TO_90(61, 90),
    OVER_90(91, -1);

    private final int from;
    private final int to;

    Aging(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** How many days late such money is at least. */
    public int fromDay() {
        return from;
    }

    /** The first day of those that are so late; none for the latest. */
    public Optional<LocalDate> firstDay(LocalDate today) {
        if (this == NOT_DUE) {
            return Optional.of(today);
        }
        return to < 0 ? Optional.empty() : Optional.of(today.minusDays(to));
    }

    /** The last day of those that are so late; none for what is not late. */
    public Optional<LocalDate> lastDay(LocalDate today) {
        return this == NOT_DUE ? Optional.empty() : Optional.of(today.minusDays(from));
    }
}
