package io.ringflow.home;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sorts work by when it is due: late, today, this week, later. */
@Component
class Agenda {

    private final Clock clock;

    Agenda(Clock clock) {
        this.clock = clock;
    }

    /** When something is due, seen from now. */
    enum When {
        LATE,
        TODAY,
        WEEK,
        LATER
    }

    /**
     * What is due at about the same time.
     *
     * @param headed whether the heading stands above; not if it stands on the page before
     */
    record Section(When when, List<WorkItem> items, boolean headed) {}

    /** @param before the section that the page before ended in */
    List<Section> sections(List<WorkItem> items, Optional<When> before) {
        Map<When, List<WorkItem>> sorted = new EnumMap<>(When.class);
        items.forEach(item ->
                sorted.computeIfAbsent(when(item), any -> new ArrayList<>()).add(item));
        return sorted.entrySet().stream()
                .map(entry -> new Section(
                        entry.getKey(),
                        entry.getValue(),
                        before.filter(entry.getKey()::equals).isEmpty()))
                .toList();
    }

    /** The last day of this week, where the person is. */
    LocalDate endOfWeek() {
        return LocalDate.ofInstant(clock.instant(), zone()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private When when(WorkItem item) {
        Instant now = clock.instant();
        if (item.due() == null) {
            return When.LATER;
        }
        if (!now.isBefore(item.due())) {
            return When.LATE;
        }
        LocalDate day = LocalDate.ofInstant(item.due(), zone());
        if (day.equals(LocalDate.ofInstant(now, zone()))) {
            return When.TODAY;
        }
        return day.isAfter(endOfWeek()) ? When.LATER : When.WEEK;
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
