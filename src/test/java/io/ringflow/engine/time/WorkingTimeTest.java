package io.ringflow.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final List<Span> OFFICE = List.of(Span.of("09:00", "12:00"), Span.of("13:30", "18:00"));

    /** National Day 2026 in China: free from 1 to 7 October, work on Sunday 20 September and Saturday 10 October. */
    private static final WorkingTime CHINA = new WorkingTime(
            SHANGHAI,
            week(OFFICE),
            Map.of(
                    day("2026-09-20"), OFFICE,
                    day("2026-10-01"), List.of(),
                    day("2026-10-02"), List.of(),
                    day("2026-10-05"), List.of(),
                    day("2026-10-06"), List.of(),
                    day("2026-10-07"), List.of(),
                    day("2026-10-10"), OFFICE));

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        // within a day, over lunch, to closing time and past it
        "2026-11-23T09:00, PT2H, 2026-11-23T11:00",
        "2026-11-23T11:00, PT2H, 2026-11-23T14:30",
        "2026-11-23T16:00, PT2H, 2026-11-23T18:00",
        "2026-11-23T17:00, PT2H, 2026-11-24T10:00",
        // from outside working hours
        "2026-11-23T06:00, PT1H, 2026-11-23T10:00",
        "2026-11-23T12:30, PT1H, 2026-11-23T14:30",
        "2026-11-23T22:00, PT1H, 2026-11-24T10:00",
        "2026-11-21T10:00, PT1H, 2026-11-23T10:00",
        // nothing, a nanosecond's worth, and back
        "2026-11-21T10:00, PT0S, 2026-11-21T10:00",
        "2026-11-23T17:00, PT-2H, 2026-11-23T15:00",
        "2026-11-23T10:00, PT-2H, 2026-11-20T17:00",
        "2026-11-23T14:00, PT-1H, 2026-11-23T11:30",
        "2026-11-22T10:00, PT-1H, 2026-11-20T17:00",
        // the long holiday, its working Saturday, and the working Sunday before
        "2026-09-30T17:00, PT2H, 2026-10-08T10:00",
        "2026-10-09T17:00, PT2H, 2026-10-10T10:00",
        "2026-10-10T17:00, PT2H, 2026-10-12T10:00",
        "2026-09-18T17:30, PT8H, 2026-09-20T18:00",
        "2026-10-08T09:30, PT-1H, 2026-09-30T17:30",
        // a working year
        "2026-11-23T09:00, PT1950H, 2027-11-19T18:00",
    })
    void reckonsInChina(LocalDateTime start, Duration working, LocalDateTime end) {
        assertThat(CHINA.plus(at(start, SHANGHAI), working)).isEqualTo(at(end, SHANGHAI));
    }

    @ParameterizedTest(name = "from {0} to {1} are {2}")
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T18:00, PT7H30M",
        "2026-11-23T12:00, 2026-11-23T13:30, PT0S",
        "2026-11-20T18:00, 2026-11-23T09:00, PT0S",
        "2026-09-30T18:00, 2026-10-08T09:00, PT0S",
        "2026-10-09T18:00, 2026-10-11T00:00, PT7H30M",
        "2026-11-23T18:00, 2026-11-23T09:00, PT-7H-30M",
        "2026-11-23T09:00, 2026-11-30T09:00, PT37H30M",
    })
    void measuresInChina(LocalDateTime from, LocalDateTime to, Duration working) {
        assertThat(CHINA.between(at(from, SHANGHAI), at(to, SHANGHAI))).isEqualTo(working);
    }

    @Test
    void knowsWorkingTime() {
        assertThat(CHINA.isWorking(at("2026-11-23T09:00", SHANGHAI))).isTrue();
        assertThat(CHINA.isWorking(at("2026-11-23T12:00", SHANGHAI))).isFalse();
        assertThat(CHINA.isWorking(at("2026-10-10T15:00", SHANGHAI))).isTrue();
        assertThat(CHINA.isWorking(at("2026-10-01T15:00", SHANGHAI))).isFalse();
        assertThat(CHINA.nextWorking(at("2026-09-30T19:00", SHANGHAI))).isEqualTo(at("2026-10-08T09:00", SHANGHAI));
        assertThat(CHINA.ordinaryDay()).isEqualTo(Duration.ofMinutes(450));
    }

    @Test
    void keepsOfficeHoursOverTheChangeOfClocks() {
        WorkingTime berlin = WorkingTime.weekdays(BERLIN, Span.of("09:00", "17:00"));

        assertThat(berlin.plus(at("2026-03-27T16:00", BERLIN), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-30T10:00", BERLIN));
        assertThat(berlin.plus(at("2026-10-23T16:00", BERLIN), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-26T10:00", BERLIN));
        assertThat(berlin.between(at("2026-03-27T00:00", BERLIN), at("2026-03-31T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void aRoundTheClockDayIsAnHourShorterInSpringAndLongerInAutumn() {
        WorkingTime always =
                new WorkingTime(BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(Span.of("00:00", "24:00"))), Map.of());

        assertThat(always.between(at("2026-03-29T00:00", BERLIN), at("2026-03-30T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at("2026-10-25T00:00", BERLIN), at("2026-10-26T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hoursThatTheClockSkipsAreNotWorked() {
        WorkingTime night = new WorkingTime(
                BERLIN,
                Map.of(DayOfWeek.SUNDAY, List.of(Span.of("02:15", "02:45"), Span.of("02:50", "04:00"))),
                Map.of());

        assertThat(night.between(at("2026-03-29T00:00", BERLIN), at("2026-03-30T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsAddedIsWhatIsMeasured() {
        Random random = new Random(20261122);
        WorkingTime berlin = new WorkingTime(
                BERLIN,
                Map.of(
                        DayOfWeek.MONDAY, List.of(Span.of("00:00", "24:00")),
                        DayOfWeek.WEDNESDAY, List.of(Span.of("08:15", "12:00"), Span.of("12:00", "16:45")),
                        DayOfWeek.SUNDAY, List.of(Span.of("01:30", "02:30"), Span.of("02:40", "05:00"))),
                Map.of(day("2026-03-30"), List.of(), day("2026-12-24"), List.of(Span.of("09:00", "12:00"))));
        for (int i = 0; i < 20_000; i++) {
            WorkingTime calendar = i % 2 == 0 ? CHINA : berlin;
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextLong(366L * 86_400_000));
            Duration working = Duration.ofMillis(random.nextLong(-2_000L * 3_600_000, 2_000L * 3_600_000));

            Instant end = calendar.plus(start, working);

            assertThat(calendar.between(start, end)).isEqualTo(working);
            assertThat(calendar.minus(start, working.negated())).isEqualTo(end);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("18:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("09:00", "09:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingTime.weekdays(BERLIN, Span.of("09:00", "12:30"), Span.of("12:00", "18:00")))
                .withMessageContaining("09:00–12:30 and 12:00–18:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingTime(BERLIN, Map.of(), Map.of(day("2026-11-22"), OFFICE)));
    }

    private static Map<DayOfWeek, List<Span>> week(List<Span> hours) {
        return Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.TUESDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, hours,
                DayOfWeek.FRIDAY, hours);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String local, ZoneId zone) {
        return at(LocalDateTime.parse(local), zone);
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
