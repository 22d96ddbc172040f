package io.ringflow.engine.time;

import java.time.LocalTime;

/**
 * A stretch of working hours within one day.
 *
 * @param to the first moment that is no longer working time; midnight means the end of the day
 */
public record Span(LocalTime from, LocalTime to) implements Comparable<Span> {

    private static final int DAY = 24 * 60 * 60;

    /** @throws IllegalArgumentException if it ends before it starts, or where it starts */
    public Span {
        if (endOf(to) <= from.toSecondOfDay()) {
            throw new IllegalArgumentException("Working hours end before they start: " + from + "–" + to);
        }
    }

    /** From times such as {@code 09:00} and {@code 18:00}; {@code 24:00} is the end of the day. */
    public static Span of(String from, String to) {
        return new Span(LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }

    int fromSecond() {
        return from.toSecondOfDay();
    }

    int toSecond() {
        return endOf(to);
    }

    private static int endOf(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay();
    }

    @Override
    public int compareTo(Span other) {
        return from.compareTo(other.from);
    }

    /** As people write it: {@code 09:00–18:00}. */
    @Override
    public String toString() {
        return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
