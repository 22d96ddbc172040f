package io.ringflow.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A calendar as people edit it.
 *
 * @param name by which models and rules call it, lower case
 * @param standard whether it counts where none is named
 * @param version grows with every change
 */
public record WorkingCalendar(
        String name,
        ZoneId zone,
        boolean standard,
        long version,
        SortedMap<DayOfWeek, List<Span>> week,
        SortedMap<LocalDate, SpecialDay> specialDays) {

    /** @throws NoWorkingTime if the week has no hours at all */
    public WorkingCalendar {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new NoWorkingTime();
        }
    }

    public String hours(DayOfWeek day) {
        return Hours.write(week.getOrDefault(day, List.of()));
    }

    /** The calendar to reckon with. */
    WorkingTime time() {
        return new WorkingTime(
                zone,
                week,
                specialDays.values().stream().collect(Collectors.toMap(SpecialDay::day, day -> day.spans(week))));
    }

    static SortedMap<DayOfWeek, List<Span>> sameHours(List<DayOfWeek> days, List<Span> hours) {
        return new TreeMap<>(days.stream().distinct().collect(Collectors.toMap(day -> day, day -> hours)));
    }

    static SortedMap<LocalDate, SpecialDay> byDay(List<SpecialDay> days) {
        SortedMap<LocalDate, SpecialDay> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day));
        return byDay;
    }

    /** The special days of a year, in order. */
    public List<SpecialDay> specialDays(int year) {
        return List.copyOf(specialDays
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }
}
