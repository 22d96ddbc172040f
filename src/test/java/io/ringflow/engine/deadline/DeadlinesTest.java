package io.ringflow.engine.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DeadlinesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingTime OFFICE =
            WorkingTime.weekdays(BERLIN, Span.of("09:00", "12:00"), Span.of("13:00", "18:00"));

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "at {0}, due {1}: {2} {3}, {4}")
    @CsvSource({
        // now is a Monday
        "2026-11-23T09:00, 2026-11-23T17:00, CALM, in 7 h, 还有 7 小时",
        "2026-11-23T15:40, 2026-11-23T17:00, SOON, in 80 min, 还有 80 分钟",
        "2026-11-23T16:59:30, 2026-11-23T17:00, SOON, in 1 min, 还有 1 分钟",
        "2026-11-23T17:00, 2026-11-24T10:00, SOON, tomorrow 10:00, 明天 10:00",
        "2026-11-23T10:00, 2026-11-26T10:00, CALM, Thu 10:00, 周四 10:00",
        "2026-11-23T10:00, 2026-12-12T10:00, CALM, 12 Dec, 12月12日",
        "2026-11-23T10:00, 2027-01-12T10:00, CALM, 12 Jan 2027, 2027年1月12日",
        "2026-11-23T17:00, 2026-11-23T17:00, LATE, due today 17:00, 今天 17:00 到期",
        "2026-11-23T09:20, 2026-11-20T18:00, LATE, 20 min late, 逾期 20 分钟",
        "2026-11-23T12:30, 2026-11-20T18:00, LATE, 3 h late, 逾期 3 小时",
        "2026-11-22T12:30, 2026-11-20T18:00, LATE, due Fri 18:00, 周五 18:00 到期",
        "2026-11-23T18:00, 2026-11-17T18:00, LATE, 4 d late, 逾期 4 天",
    })
    void saysADeadline(LocalDateTime now, LocalDateTime due, DeadlineChip.State state, String english, String chinese) {
        Deadlines deadlines = at(now);
        Instant end = due.atZone(BERLIN).toInstant();
        Deadline deadline = new Deadline(end, OFFICE.minus(end, Duration.ofHours(2)));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(deadlines.chip(deadline)).extracting("state", "words").containsExactly(state, english);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(deadlines.chip(deadline).words()).isEqualTo(chinese);
    }

    @Test
    void givesTheExactMoment() {
        LocaleContextHolder.setLocale(Locale.UK);
        Instant due = LocalDateTime.parse("2026-11-24T10:00").atZone(BERLIN).toInstant();

        assertThat(at(LocalDateTime.parse("2026-11-23T10:00"))
                        .chip(new Deadline(due, due))
                        .exact())
                .contains("Tuesday, 24 November 2026", "10:00");
    }

    @ParameterizedTest(name = "{0} after Monday 09:00: due {1}, soon from {2}")
    @CsvSource({
        "PT8H, 2026-11-23T18:00, 2026-11-23T16:00",
        "PT2H, 2026-11-23T11:00, 2026-11-23T10:00",
        "PT30M, 2026-11-23T09:30, 2026-11-23T09:00",
        "PT80H, 2026-12-04T18:00, 2026-12-03T09:00",
    })
    void isSoonInTheLastQuarter(Duration working, LocalDateTime due, LocalDateTime soon) {
        Instant monday = LocalDateTime.parse("2026-11-23T09:00").atZone(BERLIN).toInstant();

        Deadline deadline = Deadline.after(monday, working, OFFICE);

        assertThat(deadline.due().atZone(BERLIN).toLocalDateTime()).isEqualTo(due);
        assertThat(deadline.soon().atZone(BERLIN).toLocalDateTime()).isEqualTo(soon);
    }

    private static Deadlines at(LocalDateTime now) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-engine");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Deadlines(
                WorkingCalendars.fixed(OFFICE, Map.of()),
                messages,
                Clock.fixed(now.atZone(BERLIN).toInstant(), BERLIN));
    }
}
