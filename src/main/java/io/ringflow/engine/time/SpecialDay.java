package io.ringflow.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A day that differs from its weekday.
 *
 * @param name why, for example «National Day»
 * @param hours nothing for a holiday; a weekday such as {@code MONDAY} for a working weekend with the hours of that weekday;
 *     or hours of its own
 */
public record SpecialDay(LocalDate day, String name, String hours) {

    private static final int LONGEST_NAME = 100;

    /** @throws HoursRefused if the hours cannot be read */
    public SpecialDay {
        name = name.strip();
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        hours = weekday(hours).map(DayOfWeek::name).orElse(hours);
        hours = weekday(hours).isPresent() ? hours : Hours.write(Hours.read(hours));
    }

    public static SpecialDay holiday(LocalDate day, String name) {
        return new SpecialDay(day, name, "");
    }

    public boolean free() {
        return hours.isEmpty();
    }

    /** The weekday whose hours are worked. */
    public Optional<DayOfWeek> like() {
        return weekday(hours);
    }

    List<Span> spans(Map<DayOfWeek, List<Span>> week) {
        return like().map(day -> week.getOrDefault(day, List.of())).orElseGet(() -> Hours.read(hours));
    }

    private static Optional<DayOfWeek> weekday(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3 && day.name().startsWith(word))
                .findFirst();
    }
}
