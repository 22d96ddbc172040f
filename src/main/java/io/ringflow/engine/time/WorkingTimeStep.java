package io.ringflow.engine.time;

import io.ringflow.engine.palette.PaletteMethod;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.palette.PaletteStep.Kind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What models ask about working time, above all in timers. */
@Component("workingTime")
@PaletteStep(
        name = "Working time",
        purpose = "Reckons moments in working time, for timers and conditions.",
        kind = Kind.EXPRESSION)
public class WorkingTimeStep {

    private final WorkingCalendars calendars;
    private final Clock clock;

    public WorkingTimeStep(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @PaletteMethod(
            purpose = "The moment so much working time from now, in the standard calendar.",
            example = "${workingTime.after('PT8H')}")
    public Date after(String duration) {
        return after(calendars.standard(), duration);
    }

    @PaletteMethod(
            purpose = "The moment so much working time from now, in a calendar by name.",
            example = "${workingTime.after('PT8H', 'china')}")
    public Date after(String duration, String calendar) {
        return after(calendars.named(calendar), duration);
    }

    @PaletteMethod(
            purpose = "When work begins on a day, or on the next working day after it, in the standard calendar.",
            example = "${workingTime.until(holdUntil)}")
    public Date until(Object day) {
        return until(calendars.standard(), day);
    }

    @PaletteMethod(
            purpose = "When work begins on a day, or on the next working day after it, in a calendar by name.",
            example = "${workingTime.until(holdUntil, 'china')}")
    public Date until(Object day, String calendar) {
        return until(calendars.named(calendar), day);
    }

    private Date after(WorkingTime calendar, String duration) {
        return Date.from(calendar.plus(clock.instant(), WorkingDuration.read(duration)));
    }

    private static Date until(WorkingTime calendar, Object day) {
        Instant start = day instanceof Date date
                ? date.toInstant()
                : date(day.toString()).atStartOfDay(calendar.zone()).toInstant();
        return Date.from(calendar.nextWorking(start));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException noDate) {
            throw new NoDay(text);
        }
    }
}
