package io.ringflow.engine.time;

import io.ringflow.shared.Preparation;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the standard calendar from the settings, and China's, when Ringflow starts on a new database. */
@Component
@Order(Preparation.CALENDARS)
class FirstCalendars implements Preparation {

    static final String STANDARD = "standard";
    static final String CHINA = "china";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final CalendarTables tables;
    private final CalendarSettings settings;
    private final Holidays holidays;
    private final Clock clock;

    FirstCalendars(CalendarTables tables, CalendarSettings settings, Holidays holidays, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void prepare() {
        if (!tables.all().isEmpty()) {
            return;
        }
        WorkingCalendar standard = standard(settings);
        if (tables.insert(standard) && !settings.holidays().isBlank()) {
            int year = LocalDate.now(clock).getYear();
            for (int next = year; next <= year + 1; next++) {
                holidays.of(settings.holidays(), next).forEach(day -> tables.put(STANDARD, day));
            }
        }
        tables.insert(new WorkingCalendar(
                CHINA,
                SHANGHAI,
                false,
                0,
                WorkingCalendar.sameHours(
                        Arrays.asList(DayOfWeek.values()).subList(0, 5), Hours.read("09:00-12:00 13:30-18:00")),
                WorkingCalendar.byDay(holidays.ofChina())));
    }

    static WorkingCalendar standard(CalendarSettings settings) {
        List<Span> hours = Hours.read(settings.hours());
        return new WorkingCalendar(
                STANDARD,
                settings.zoneId(),
                true,
                0,
                WorkingCalendar.sameHours(settings.days(), hours),
                new TreeMap<>());
    }
}
