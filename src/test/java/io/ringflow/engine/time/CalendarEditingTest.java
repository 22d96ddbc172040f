package io.ringflow.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringflow.RingflowTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CalendarEditingTest {

    private final CalendarEditing editing;
    private final WorkingCalendars calendars;

    CalendarEditingTest(CalendarEditing editing, WorkingCalendars calendars) {
        this.editing = editing;
        this.calendars = calendars;
    }

    @Test
    void chinaComesWithItsHolidaysAndWorkingWeekends() {
        WorkingTime china = calendars.named("china");

        assertThat(editing.find("china").specialDays(2026)).hasSize(39);
        assertThat(china.isWorking(at("2026-02-14T10:00"))).isTrue();
        assertThat(china.isWorking(at("2026-02-16T10:00"))).isFalse();
        assertThat(china.plus(at("2026-09-30T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-08T10:00"));
    }

    @Test
    void aChangeCountsAtOnce() {
        editing.create("laboratory", "china");
        editing.changeWeek(
                "laboratory",
                version("laboratory"),
                "Asia/Shanghai",
                Map.of(DayOfWeek.SUNDAY, "08:00–10:00，22:00-24:00"));
        editing.put(
                "laboratory", version("laboratory"), new SpecialDay(LocalDate.of(2026, 11, 23), "Measuring", "sunday"));

        WorkingTime laboratory = calendars.named("laboratory");

        assertThat(laboratory.between(at("2026-11-22T00:00"), at("2026-11-24T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(editing.find("laboratory").hours(DayOfWeek.SUNDAY)).isEqualTo("08:00-10:00 22:00-24:00");
    }

    @Test
    void linesGoOutAndComeBack() {
        editing.create("branch", "china");
        String lines = editing.write("china");

        assertThat(editing.read("branch", version("branch"), lines)).isEqualTo(72);
        assertThat(editing.write("branch")).isEqualTo(lines);
    }

    @Test
    void takesNothingOfLinesWithAMistake() {
        editing.create("careless", "china");

        assertThatExceptionOfType(LinesRefused.class)
                .isThrownBy(
                        () -> editing.read(
                                "careless",
                                version("careless"),
                                "day,name,hours\n2026-13-01,What,\n2026-10-01,National Day,\n2026-10-10,Back to work,18:00-09:00\n"))
                .withMessageContaining("2 lines are wrong")
                .withMessageContaining("Line 2: «2026-13-01» is no day")
                .withMessageContaining("Line 4: In «18:00-09:00» work ends before it starts");
        assertThat(editing.find("careless").specialDays()).isEmpty();
    }

    @Test
    void addsTheHolidaysOfACountryAndRegion() {
        editing.create("munich", "standard");

        assertThat(editing.addHolidays("munich", version("munich"), "DE-BY", 2027))
                .isEqualTo(12);
        assertThat(editing.find("munich").specialDays()).containsKey(LocalDate.of(2027, 1, 6));
        assertThatExceptionOfType(UnknownCountry.class)
                .isThrownBy(() -> editing.addHolidays("munich", version("munich"), "Atlantis", 2027));
    }

    @Test
    void refusesWhatCannotBe() {
        long version = version("china");

        assertThatExceptionOfType(HoursRefused.class)
                .isThrownBy(() -> editing.changeWeek(
                        "china", version, "Asia/Shanghai", Map.of(DayOfWeek.MONDAY, "09:00-12:30 12:00-18:00")));
        assertThatExceptionOfType(NoWorkingTime.class)
                .isThrownBy(() -> editing.changeWeek("china", version, "Asia/Shanghai", Map.of(DayOfWeek.MONDAY, " ")));
        assertThatExceptionOfType(UnknownZone.class)
                .isThrownBy(() ->
                        editing.changeWeek("china", version, "Asia/Atlantis", Map.of(DayOfWeek.MONDAY, "09:00-12:00")));
        assertThatExceptionOfType(CalendarChangedMeanwhile.class)
                .isThrownBy(() -> editing.remove("china", version - 1, LocalDate.of(2026, 10, 1)));
        assertThatExceptionOfType(CalendarNameRefused.class).isThrownBy(() -> editing.create("china", "standard"));
        assertThatExceptionOfType(CalendarNameRefused.class).isThrownBy(() -> editing.create("Büro 7", "standard"));
        assertThatExceptionOfType(UnknownCalendar.class).isThrownBy(() -> calendars.named("mars"));
    }

    private long version(String name) {
        return editing.find(name).version();
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }
}
