package io.ringflow.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The calendars of the database, kept ready in memory. Every few seconds at most it asks whether something changed, so that a
 * change made on one machine reaches the others.
 */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarBook implements WorkingCalendars {

    private static final Duration TRUSTED = Duration.ofSeconds(3);

    private final CalendarTables tables;
    private final CalendarSettings settings;
    private final Clock clock;
    private volatile Page page = new Page("", Instant.MIN, "", Map.of());

    CalendarBook(CalendarTables tables, CalendarSettings settings, Clock clock) {
        this.tables = tables;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public WorkingTime standard() {
        Page now = page();
        return named(now.standard());
    }

    @Override
    public WorkingTime named(String name) {
        WorkingTime known = page().calendars().get(name);
        return known == null ? made(name) : known;
    }

    /** A calendar that is not known may have been made a moment ago. */
    private WorkingTime made(String name) {
        forget();
        WorkingTime calendar = page().calendars().get(name);
        if (calendar == null) {
            throw new UnknownCalendar(name);
        }
        return calendar;
    }

    /** Reads the tables again at the next question. */
    void forget() {
        page = new Page("", Instant.MIN, "", Map.of());
    }

    private Page page() {
        Page known = page;
        Instant now = clock.instant();
        if (known.read().plus(TRUSTED).isAfter(now) && !known.read().isAfter(now)) {
            return known;
        }
        String state = tables.state();
        Page fresh = state.equals(known.state()) ? known.readAt(now) : read(state, now);
        page = fresh;
        return fresh;
    }

    private Page read(String state, Instant now) {
        List<WorkingCalendar> all = tables.all();
        Map<String, WorkingTime> calendars = new LinkedHashMap<>();
        all.forEach(calendar -> calendars.put(calendar.name(), calendar.time()));
        if (all.isEmpty()) {
            calendars.put(
                    FirstCalendars.STANDARD, FirstCalendars.standard(settings).time());
        }
        return new Page(state, now, calendars.keySet().iterator().next(), Map.copyOf(calendars));
    }

    private record Page(String state, Instant read, String standard, Map<String, WorkingTime> calendars) {

        Page readAt(Instant now) {
            return new Page(state, now, standard, calendars);
        }
    }
}
