package io.ringflow.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says dates and moments as people say them, in the language and time zone of the person who asks. */
@Component
public class Moments {

    private final Clock clock;
    private final MessageSource words;

    Moments(Clock clock, MessageSource words) {
        this.clock = clock;
        this.words = words;
    }

    /**
     * A promised day as its chip shows it.
     *
     * @param exact the very day, for the hover text
     * @param mark the chip's class: late, soon, or nothing
     */
    public record Promise(String text, String exact, String mark) {}

    /** A promised day: late from the day after, soon on the day itself. */
    public Promise promise(LocalDate promised) {
        long days = ChronoUnit.DAYS.between(promised, today());
        String text = days > 0 ? say("moments.days-late", days) : date(promised);
        return new Promise(text, format("moments.format.exact-date", promised), mark(days));
    }

    private static String mark(long daysPast) {
        if (daysPast > 0) {
            return "deadline-late";
        }
        return daysPast == 0 ? "deadline-soon" : "";
    }

    /** Whether something was so a minute ago or longer, and whoever shows it has to say so. */
    public boolean isOld(Instant at) {
        return at.isBefore(clock.instant().minus(1, ChronoUnit.MINUTES));
    }

    /** «today 10:00», «tomorrow 10:00», «Thu 10:00», «24 Nov». */
    public String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(zone());
        long days = ChronoUnit.DAYS.between(today(), there.toLocalDate());
        if (Math.abs(days) > 6) {
            return date(there.toLocalDate());
        }
        return say("moments.at", date(there.toLocalDate()), format("moments.format.time", there));
    }

    /** «today», «tomorrow», «yesterday», «Thu», «24 Nov», «24 Nov 2027». */
    public String date(LocalDate date) {
        LocalDate today = today();
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return say("moments.today");
        }
        if (days == 1) {
            return say("moments.tomorrow");
        }
        if (days == -1) {
            return say("moments.yesterday");
        }
        if (days > 1 && days < 7) {
            return format("moments.format.weekday", date);
        }
        return format(date.getYear() == today.getYear() ? "moments.format.day" : "moments.format.day-year", date);
    }

    public String date(Instant instant) {
        return date(day(instant));
    }

    /** The date in full, as ledgers show it. */
    public String fullDate(LocalDate date) {
        return format("moments.format.day-year", date);
    }

    public String fullDate(Instant instant) {
        return fullDate(day(instant));
    }

    public String time(Instant instant) {
        return format("moments.format.time", instant.atZone(zone()));
    }

    /** The very moment with its time zone, for hover texts. */
    public String exact(Instant instant) {
        return format("moments.format.exact", instant.atZone(zone()));
    }

    /** How long ago, in calendar time: «5 min», «3 h», «12 days». */
    public String age(Instant since) {
        return calendarLength(Duration.between(since, clock.instant()));
    }

    /** A length of calendar time: «5 min», «3 h», «12 days». */
    public String calendarLength(Duration length) {
        if (length.toHours() < 1) {
            return say("moments.minutes", Math.max(0, length.toMinutes()));
        }
        return length.toDays() < 1 ? say("moments.hours", length.toHours()) : say("moments.days", length.toDays());
    }

    /** What happened, by day, newest first. */
    public Map<LocalDate, List<StoryEntry>> byDay(List<StoryEntry> story) {
        Map<LocalDate, List<StoryEntry>> days = new LinkedHashMap<>();
        story.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .forEach(entry -> days.computeIfAbsent(day(entry.at()), any -> new ArrayList<>())
                        .add(entry));
        return days;
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day of a moment where the person is. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    private String format(String pattern, TemporalAccessor moment) {
        Locale language = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(say(pattern), language).format(moment);
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
