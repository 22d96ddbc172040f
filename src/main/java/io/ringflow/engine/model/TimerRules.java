package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.CronTimer;

/** Timers that are read as the engine reads them, and do not fire so often that they eat the machine. */
final class TimerRules {

    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    private static final int MOST_REPEATS = 1_000;
    private static final int MOST_RETRIES = 20;
    private static final Pattern REPEAT = Pattern.compile("R(\\d{0,9})");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern CALL_WITH_DURATION =
            Pattern.compile("\\$\\{\\w+\\.\\w+\\(\\s*'(P[^']{1,40})'\\s*(,\\s*'[^']*'\\s*)?\\)}");
    private static final Date A_MONDAY = Date.from(Instant.parse("2026-01-05T00:00:00Z"));
    private static final int LOOKED_AHEAD = 120;

    private final Palette palette;

    TimerRules(Palette palette) {
        this.palette = palette;
    }

    void check(XmlElement timer, Findings findings) {
        String text = timer.text();
        if (ExpressionRules.isDynamic(text)) {
            if (timer.name.equals("timeCycle") && !callsThePalette(text)) {
                findings.refuse("cycleUnknown", timer, text);
            }
            return;
        }
        switch (timer.name) {
            case "timeDate" -> {
                if (!isDate(text)) {
                    findings.refuse("timer", timer, text);
                }
            }
            case "timeDuration" -> {
                if (Values.duration(text).isEmpty()) {
                    findings.refuse("timer", timer, text);
                }
            }
            default -> cycle(timer, text, findings);
        }
    }

    /** A cycle comes from the model or from a step, not from whatever a variable holds. */
    private boolean callsThePalette(String text) {
        int dot = text.indexOf('.');
        return dot > 2
                && text.matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*\\..*}")
                && palette.step(text.substring(2, dot)).isPresent();
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text.substring(0, 10));
            return text.length() <= 11
                    || LocalTime.parse(text.substring(11).replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", "")) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static void cycle(XmlElement timer, String text, Findings findings) {
        Optional<Duration> interval = text.startsWith("R") ? repeated(text) : cron(text);
        Duration shortest = isEndless(text) ? Waits.SHORTEST : SHORTEST_CYCLE;
        if (interval.isEmpty()) {
            findings.refuse("timer", timer, text);
        } else if (interval.get().compareTo(shortest) < 0 || repeats(text) > MOST_REPEATS) {
            findings.refuse("timerTooOften", timer, text, shortest.toString(), String.valueOf(MOST_REPEATS));
        }
    }

    /** How long a case surely waits here; no time at all if the model does not say. */
    Duration shortestWait(XmlElement timer) {
        String text = timer.text();
        if (ExpressionRules.isDynamic(text)) {
            return callsThePalette(text) ? written(text) : Duration.ZERO;
        }
        return switch (timer.name) {
            case "timeDuration" -> Values.duration(text).orElse(Duration.ZERO);
            case "timeCycle" -> (text.startsWith("R") ? repeated(text) : cron(text)).orElse(Duration.ZERO);
            default -> Duration.ZERO;
        };
    }

    /** The duration that a step is given, as in {@code ${workingTime.after('PT8H')}}. */
    private static Duration written(String expression) {
        Matcher call = CALL_WITH_DURATION.matcher(expression);
        return call.matches() ? Values.duration(call.group(1)).orElse(Duration.ZERO) : Duration.ZERO;
    }

    private static boolean isEndless(String text) {
        return !text.startsWith("R") || text.startsWith("R/");
    }

    private static long repeats(String text) {
        var counted = REPEAT.matcher(text.split("/", 2)[0]);
        return counted.matches() && !counted.group(1).isEmpty() ? Long.parseLong(counted.group(1)) : 0;
    }

    /** {@code R3/PT10M}, {@code R3/2026-01-05T08:00:00/PT10M}, {@code R3/PT10M/2026-01-05T08:00:00}. */
    private static Optional<Duration> repeated(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !REPEAT.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        boolean readable = Arrays.stream(parts, 1, parts.length)
                .allMatch(part -> part.startsWith("P") ? Values.duration(part).isPresent() : isDate(part));
        return Arrays.stream(parts, 1, parts.length)
                .filter(part -> readable && part.startsWith("P"))
                .findFirst()
                .flatMap(Values::duration);
    }

    /** The shortest of the next few intervals; empty if it cannot be read, or never comes. */
    private static Optional<Duration> cron(String text) {
        try {
            CronTimer timer = CronTimer.parse(text);
            Date last = timer.getDueDate(A_MONDAY);
            Duration shortest = Duration.ofDays(366);
            for (int i = 0; i < LOOKED_AHEAD; i++) {
                Date next = timer.getDueDate(last);
                Duration gap = Duration.between(last.toInstant(), next.toInstant());
                if (gap.isZero()) {
                    return Optional.empty();
                }
                shortest = gap.compareTo(shortest) < 0 ? gap : shortest;
                last = next;
            }
            return Optional.of(shortest);
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code R3/PT5M}, or intervals one after another: {@code PT1M,PT10M,PT1H}. */
    void checkRetries(XmlElement element, Findings findings) {
        String text = element.text();
        String[] intervals = text.split(",", -1);
        boolean fine = intervals.length <= MOST_RETRIES;
        for (String part : intervals) {
            String[] halves = part.strip().split("/", -1);
            String interval = halves[halves.length - 1];
            boolean counted = halves.length == 1
                    || halves.length == 2
                            && intervals.length == 1
                            && halves[0].length() > 1
                            && REPEAT.matcher(halves[0]).matches()
                            && repeats(halves[0]) > 0
                            && repeats(halves[0]) <= MOST_RETRIES;
            fine &= counted
                    && Values.duration(interval)
                            .filter(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0)
                            .isPresent();
        }
        if (!fine) {
            findings.refuse("retries", element, text, String.valueOf(MOST_RETRIES));
        }
    }
}
