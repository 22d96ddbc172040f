package io.ringflow.engine.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendars; every change reckons the deadlines of open tasks again. */
@Service
@Transactional
public class CalendarEditing {

    private final CalendarTables tables;
    private final CalendarBook book;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;

    CalendarEditing(CalendarTables tables, CalendarBook book, Holidays holidays, ApplicationEventPublisher events) {
        this.tables = tables;
        this.book = book;
        this.holidays = holidays;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<WorkingCalendar> all() {
        return tables.all();
    }

    /** @throws UnknownCalendar if there is none of this name */
    @Transactional(readOnly = true)
    public WorkingCalendar find(String name) {
        return tables.all().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownCalendar(name));
    }

    /**
     * A new calendar with the week and zone of another one, and no special days.
     *
     * @throws CalendarNameRefused if the name is taken or cannot be written in a model
     */
    public void create(String name, String like) {
        WorkingCalendar other = find(like);
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")
                || !tables.insert(new WorkingCalendar(name, other.zone(), false, 0, other.week(), new TreeMap<>()))) {
            throw new CalendarNameRefused(name);
        }
    }

    /**
     * Sets the zone and the hours of each weekday.
     *
     * @param seen the version that the person saw
     * @throws CalendarChangedMeanwhile if somebody else changed it since
     * @throws HoursRefused if hours cannot be read or overlap
     * @throws NoWorkingTime if no day has hours
     */
    public void changeWeek(String name, long seen, String zone, Map<DayOfWeek, String> hours) {
        ZoneId zoneId = zone(zone);
        SortedMap<DayOfWeek, List<Span>> week = new TreeMap<>();
        hours.forEach((day, text) -> week.put(day, Hours.read(text)));
        WorkingCalendar changed = new WorkingCalendar(name, zoneId, false, 0, week, new TreeMap<>());
        change(name, seen, () -> tables.replaceWeek(name, zoneId, changed.week()));
    }

    public void makeStandard(String name, long seen) {
        change(name, seen, () -> tables.makeStandard(name));
    }

    public void put(String name, long seen, SpecialDay day) {
        change(name, seen, () -> tables.put(name, day));
    }

    public void remove(String name, long seen, LocalDate day) {
        change(name, seen, () -> tables.remove(name, day));
    }

    /**
     * Takes special days from lines {@code day,name,hours}; a day that is special already is replaced.
     *
     * @return how many days were taken
     * @throws LinesRefused if any line is wrong; nothing is taken then
     */
    public int read(String name, long seen, String lines) {
        List<SpecialDay> days = SpecialDayLines.read(lines);
        change(name, seen, () -> days.forEach(day -> tables.put(name, day)));
        return days.size();
    }

    /** The special days as lines that {@link #read} takes. */
    @Transactional(readOnly = true)
    public String write(String name) {
        return SpecialDayLines.write(find(name).specialDays().values());
    }

    /**
     * Adds a country's holidays of a year; days that are special already stay as they are.
     *
     * @return how many days were added
     * @throws UnknownCountry if no holidays of that country are known
     */
    public int addHolidays(String name, long seen, String country, int year) {
        WorkingCalendar calendar = find(name);
        List<SpecialDay> days = holidays.of(country, year).stream()
                .filter(day -> !calendar.specialDays().containsKey(day.day()))
                .toList();
        change(name, seen, () -> days.forEach(day -> tables.put(name, day)));
        return days.size();
    }

    /** Codes of the countries whose holidays are known. */
    public List<String> countries() {
        return holidays.countries();
    }

    private void change(String name, long seen, Runnable change) {
        long version = tables.lock(name).orElseThrow(() -> new UnknownCalendar(name));
        if (version != seen) {
            throw new CalendarChangedMeanwhile();
        }
        change.run();
        tables.touch(name);
        book.forget();
        events.publishEvent(new CalendarChanged(name));
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new UnknownZone(zone);
        }
    }
}
