package io.ringflow.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars' tables. */
@Repository
class CalendarTables {

    private final JdbcClient database;

    CalendarTables(JdbcClient database) {
        this.database = database;
    }

    /** Differs whenever anything in any calendar differs. */
    String state() {
        return database.sql("select count(*) || ':' || coalesce(max(version), 0) from ringflow.working_calendar")
                .query(String.class)
                .single();
    }

    /** The standard one first, then by name. */
    List<WorkingCalendar> all() {
        Map<String, SortedMap<DayOfWeek, List<Span>>> weeks = new HashMap<>();
        database.sql("select calendar, weekday, hours from ringflow.working_calendar_hours")
                .query(row -> {
                    weeks.computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                            .put(DayOfWeek.of(row.getInt(2)), Hours.read(row.getString(3)));
                });
        Map<String, SortedMap<LocalDate, SpecialDay>> days = new HashMap<>();
        database.sql("select calendar, day, name, hours from ringflow.working_calendar_exception")
                .query(row -> {
                    LocalDate day = row.getObject(2, LocalDate.class);
                    days.computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                            .put(day, new SpecialDay(day, row.getString(3), row.getString(4)));
                });
        return database.sql(
                        "select name, zone, standard, version from ringflow.working_calendar order by not standard, name")
                .query((row, number) -> new WorkingCalendar(
                        row.getString(1),
                        ZoneId.of(row.getString(2)),
                        row.getBoolean(3),
                        row.getLong(4),
                        weeks.getOrDefault(row.getString(1), new TreeMap<>()),
                        days.getOrDefault(row.getString(1), new TreeMap<>())))
                .list();
    }

    /** @return false if there is one of this name already */
    boolean insert(WorkingCalendar calendar) {
        boolean inserted = database.sql("""
                        insert into ringflow.working_calendar (name, zone, standard, version)
                        values (?, ?, ?, nextval('ringflow.working_calendar_change'))
                        on conflict (name) do nothing""")
                        .params(calendar.name(), calendar.zone().getId(), calendar.standard())
                        .update()
                == 1;
        if (inserted) {
            insertWeek(calendar.name(), calendar.week());
            calendar.specialDays().values().forEach(day -> put(calendar.name(), day));
        }
        return inserted;
    }

    /** Locks the calendar until the transaction ends. */
    Optional<Long> lock(String name) {
        return database.sql("select version from ringflow.working_calendar where name = ? for update")
                .param(name)
                .query(Long.class)
                .optional();
    }

    /** Counts a change. */
    void touch(String name) {
        database.sql(
                        "update ringflow.working_calendar set version = nextval('ringflow.working_calendar_change') where name = ?")
                .param(name)
                .update();
    }

    void replaceWeek(String name, ZoneId zone, SortedMap<DayOfWeek, List<Span>> week) {
        database.sql("update ringflow.working_calendar set zone = ? where name = ?")
                .params(zone.getId(), name)
                .update();
        database.sql("delete from ringflow.working_calendar_hours where calendar = ?")
                .param(name)
                .update();
        insertWeek(name, week);
    }

    void makeStandard(String name) {
        database.sql("update ringflow.working_calendar set standard = false where standard and name <> ?")
                .param(name)
                .update();
        database.sql("update ringflow.working_calendar set standard = true where name = ?")
                .param(name)
                .update();
    }

    void put(String name, SpecialDay day) {
        database.sql("""
                        insert into ringflow.working_calendar_exception (calendar, day, name, hours) values (?, ?, ?, ?)
                        on conflict (calendar, day) do update set name = excluded.name, hours = excluded.hours""").params(name, day.day(), day.name(), day.hours()).update();
    }

    /** @return false if the day was not special */
    boolean remove(String name, LocalDate day) {
        return database.sql("delete from ringflow.working_calendar_exception where calendar = ? and day = ?")
                        .params(name, day)
                        .update()
                == 1;
    }

    private void insertWeek(String name, SortedMap<DayOfWeek, List<Span>> week) {
        week.forEach((day, spans) -> database.sql(
                        "insert into ringflow.working_calendar_hours (calendar, weekday, hours) values (?, ?, ?)")
                .params(name, day.getValue(), Hours.write(spans))
                .update());
    }
}
