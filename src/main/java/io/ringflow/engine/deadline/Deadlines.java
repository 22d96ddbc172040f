package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/** Says deadlines as people do; pages call it {@code @deadlines}. */
@Component("deadlines")
public class Deadlines {

    private static final Duration AN_HOUR_AND_A_HALF = Duration.ofMinutes(90);

    private final WorkingCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    public Deadlines(WorkingCalendars calendars, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    public DeadlineChip chip(Deadline deadline) {
        return chip(deadline, calendars.standard());
    }

    /** From the two dates of a task; a task made without a follow-up date is not soon before it is late. */
    public Optional<DeadlineChip> chip(@Nullable Date due, @Nullable Date soon) {
        return Optional.ofNullable(due)
                .map(date -> chip(new Deadline(date.toInstant(), (soon == null ? date : soon).toInstant())));
    }

    /** For pages: from two moments; without the second it is not soon before it is late. */
    public DeadlineChip chipAt(Instant due, @Nullable Instant soon) {
        return chip(new Deadline(due, soon == null ? due : soon));
    }

    public Optional<DeadlineChip> chip(Task task) {
        return chip(task.getDueDate(), task.getFollowUpDate());
    }

    DeadlineChip chip(Deadline deadline, WorkingTime calendar) {
        Instant now = clock.instant();
        Locale locale = LocaleContextHolder.getLocale();
        ZoneId zone = zone(calendar);
        ZonedDateTime due = deadline.due().atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        DeadlineChip.State state = state(deadline, now);
        String words = state == DeadlineChip.State.LATE
                ? late(due, today, calendar.between(deadline.due(), now), calendar.ordinaryDay(), locale)
                : early(due, today, calendar.between(now, deadline.due()), locale);
        return new DeadlineChip(state, words, exact(due, locale));
    }

    private static DeadlineChip.State state(Deadline deadline, Instant now) {
        if (!now.isBefore(deadline.due())) {
            return DeadlineChip.State.LATE;
        }
        return now.isBefore(deadline.soon()) ? DeadlineChip.State.CALM : DeadlineChip.State.SOON;
    }

    private String late(ZonedDateTime due, LocalDate today, Duration by, Duration day, Locale locale) {
        if (by.toMinutes() == 0) {
            return say("engine.deadline.late-since", locale, day(due, today, locale));
        }
        if (by.compareTo(day) >= 0) {
            return say("engine.deadline.late-days", locale, by.dividedBy(day));
        }
        return by.compareTo(AN_HOUR_AND_A_HALF) < 0
                ? say("engine.deadline.late-minutes", locale, by.toMinutes())
                : say("engine.deadline.late-hours", locale, by.toHours());
    }

    private String early(ZonedDateTime due, LocalDate today, Duration left, Locale locale) {
        if (!due.toLocalDate().equals(today) || left.isZero()) {
            return day(due, today, locale);
        }
        return left.compareTo(AN_HOUR_AND_A_HALF) < 0
                ? say("engine.deadline.in-minutes", locale, Math.max(1, left.toMinutes()))
                : say("engine.deadline.in-hours", locale, left.toHours());
    }

    private String day(ZonedDateTime due, LocalDate today, Locale locale) {
        long days = ChronoUnit.DAYS.between(today, due.toLocalDate());
        String time = DateTimeFormatter.ofPattern("HH:mm").format(due);
        if (days == 0) {
            return say("engine.deadline.today", locale, time);
        }
        if (days == 1) {
            return say("engine.deadline.tomorrow", locale, time);
        }
        if (days == -1) {
            return say("engine.deadline.yesterday", locale, time);
        }
        String key = Math.abs(days) < 7
                ? "engine.deadline.pattern.week"
                : due.getYear() == today.getYear() ? "engine.deadline.pattern.year" : "engine.deadline.pattern.far";
        return DateTimeFormatter.ofPattern(say(key, locale), locale).format(due);
    }

    private static String exact(ZonedDateTime due, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(due);
    }

    private static ZoneId zone(WorkingTime calendar) {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        return context instanceof TimeZoneAwareLocaleContext aware && aware.getTimeZone() != null
                ? aware.getTimeZone().toZoneId()
                : calendar.zone();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
