package io.ringflow.engine.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons in working time: hours of the week, and the days that differ (holidays with no hours, working weekends with some).
 * Time that passes is real time, so that a span over a change to daylight saving is an hour shorter or longer.
 *
 * <p>{@code between(a, plus(a, d)) == d} and {@code between(minus(a, d), a) == d} for every {@code a} and {@code d}. Where
 * several moments satisfy this, {@link #plus} takes the earliest and {@link #minus} the latest: an hour that ends at closing
 * time is over at closing time, not when the next day begins.
 */
public final class WorkingTime {

    /** Farther than this nothing is reckoned: a longer way is a mistake in the input. */
    private static final int MAX_DAYS = 100 * 366;

    private static final int DAY = 24 * 60 * 60;

    private final ZoneId zone;
    private final Map<DayOfWeek, Day> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, Day> exceptions = new HashMap<>();

    /**
     * @param week the hours of each weekday; a weekday without hours is free
     * @param exceptions days that differ from their weekday; no hours for a holiday
     * @throws IllegalArgumentException if spans of a day overlap, or the week has no working time at all
     */
    public WorkingTime(
            ZoneId zone,
            Map<DayOfWeek, ? extends Collection<Span>> week,
            Map<LocalDate, ? extends Collection<Span>> exceptions) {
        this.zone = zone;
        for (DayOfWeek day : DayOfWeek.values()) {
            this.week.put(
                    day,
                    Day.of(Optional.<Collection<Span>>ofNullable(week.get(day)).orElse(List.of())));
        }
        exceptions.forEach((date, spans) -> this.exceptions.put(date, Day.of(spans)));
        if (this.week.values().stream().allMatch(Day::free)) {
            throw new IllegalArgumentException("A calendar needs working hours on at least one day of the week");
        }
    }

    /** Monday to Friday with the same hours, no holidays. */
    public static WorkingTime weekdays(ZoneId zone, Span... hours) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(hours));
            }
        }
        return new WorkingTime(zone, week, Map.of());
    }

    public ZoneId zone() {
        return zone;
    }

    /** When work begins on that day, or on the first one after it with working time. */
    public Instant beginOfWork(LocalDate day) {
        return nextWorking(day.atStartOfDay(zone).toInstant());
    }

    /** The moment at which so much working time has passed since the start; backwards if negative. */
    public Instant plus(Instant start, Duration working) {
        if (working.isZero()) {
            return start;
        }
        return working.isNegative() ? back(start, working.negated()) : forth(start, working);
    }

    /** The moment from which so much working time passes until the end. */
    public Instant minus(Instant end, Duration working) {
        return plus(end, working.negated());
    }

    /** The working time between two moments, negative if the second is the earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        Walk walk = new Walk(from);
        while (Instant.ofEpochSecond(walk.start()).isBefore(to)) {
            long[] spans = walk.spans();
            for (int i = 0; i < spans.length; i += 2) {
                Instant a = later(Instant.ofEpochSecond(spans[i]), from);
                Instant b = earlier(Instant.ofEpochSecond(spans[i + 1]), to);
                if (a.isBefore(b)) {
                    sum = sum.plus(Duration.between(a, b));
                }
            }
            walk.forth();
        }
        return sum;
    }

    public boolean isWorking(Instant moment) {
        long[] spans = new Walk(moment).spans();
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i] <= moment.getEpochSecond() && moment.getEpochSecond() < spans[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The moment itself if it is working time, else the next at which work begins. */
    public Instant nextWorking(Instant moment) {
        if (isWorking(moment)) {
            return moment;
        }
        Walk walk = new Walk(moment);
        while (true) {
            long[] spans = walk.spans();
            for (int i = 0; i < spans.length; i += 2) {
                if (spans[i] > moment.getEpochSecond()) {
                    return Instant.ofEpochSecond(spans[i]);
                }
            }
            walk.forth();
        }
    }

    /** How long an ordinary working day of the week is, for saying long durations in days. */
    public Duration ordinaryDay() {
        return Duration.ofSeconds(week.values().stream()
                .filter(day -> !day.free())
                .mapToLong(Day::length)
                .max()
                .orElseThrow());
    }

    private Instant forth(Instant start, Duration working) {
        Duration left = working;
        Walk walk = new Walk(start);
        while (true) {
            long[] spans = walk.spans();
            for (int i = 0; i < spans.length; i += 2) {
                Instant a = later(Instant.ofEpochSecond(spans[i]), start);
                Duration here = Duration.between(a, Instant.ofEpochSecond(spans[i + 1]));
                if (here.isNegative()) {
                    continue;
                }
                if (here.compareTo(left) >= 0) {
                    return a.plus(left);
                }
                left = left.minus(here);
            }
            walk.forth();
        }
    }

    private Instant back(Instant end, Duration working) {
        Duration left = working;
        Walk walk = new Walk(end);
        while (true) {
            long[] spans = walk.spans();
            for (int i = spans.length - 2; i >= 0; i -= 2) {
                Instant b = earlier(Instant.ofEpochSecond(spans[i + 1]), end);
                Duration here = Duration.between(Instant.ofEpochSecond(spans[i]), b);
                if (here.isNegative()) {
                    continue;
                }
                if (here.compareTo(left) >= 0) {
                    return b.minus(left);
                }
                left = left.minus(here);
            }
            walk.back();
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Goes from day to day of the calendar's zone, and knows for each when its working hours really are. */
    private final class Walk {

        private LocalDate date;
        private long start;
        private long end;
        private int steps;

        Walk(Instant moment) {
            date = LocalDate.ofInstant(moment, zone);
            start = startOf(date);
            end = startOf(date.plusDays(1));
        }

        long start() {
            return start;
        }

        void forth() {
            count();
            date = date.plusDays(1);
            start = end;
            end = startOf(date.plusDays(1));
        }

        void back() {
            count();
            date = date.minusDays(1);
            end = start;
            start = startOf(date);
        }

        /** Starts and ends of the day's spans in epoch seconds. */
        long[] spans() {
            Day day = exceptions.get(date);
            if (day == null) {
                day = week.get(date.getDayOfWeek());
            }
            if (day.free()) {
                return day.seconds();
            }
            long[] spans = day.seconds().clone();
            if (end - start == DAY) {
                for (int i = 0; i < spans.length; i++) {
                    spans[i] += start;
                }
            } else {
                long last = start;
                for (int i = 0; i < spans.length; i++) {
                    last = Math.max(last, real((int) spans[i], i % 2 == 1));
                    spans[i] = last;
                }
            }
            return spans;
        }

        /** When a second of the day comes on a day whose clocks are changed. */
        private long real(int second, boolean ends) {
            if (second == DAY) {
                return end;
            }
            LocalDateTime local = date.atTime(LocalTime.ofSecondOfDay(second));
            ZoneOffsetTransition change = zone.getRules().getTransition(local);
            if (change == null) {
                return local.atZone(zone).toEpochSecond();
            }
            if (change.isGap()) {
                return change.toEpochSecond();
            }
            return local.toEpochSecond(ends ? change.getOffsetAfter() : change.getOffsetBefore());
        }

        private long startOf(LocalDate day) {
            return day.atStartOfDay(zone).toEpochSecond();
        }

        private void count() {
            if (++steps > MAX_DAYS) {
                throw new DateTimeException("More than a hundred years of working time");
            }
        }
    }

    /** Spans of a day as seconds of the day, in order: start, end, start, end. */
    private record Day(long[] seconds) {

        static Day of(Collection<Span> spans) {
            List<Span> sorted = spans.stream().sorted().toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).fromSecond() < sorted.get(i - 1).toSecond()) {
                    throw new IllegalArgumentException(
                            "Working hours overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
                }
            }
            long[] seconds = new long[2 * sorted.size()];
            for (int i = 0; i < sorted.size(); i++) {
                seconds[2 * i] = sorted.get(i).fromSecond();
                seconds[2 * i + 1] = sorted.get(i).toSecond();
            }
            return new Day(seconds);
        }

        boolean free() {
            return seconds.length == 0;
        }

        long length() {
            long sum = 0;
            for (int i = 0; i < seconds.length; i += 2) {
                sum += seconds[i + 1] - seconds[i];
            }
            return sum;
        }
    }
}
