package io.ringflow.engine.time;

import java.util.Map;

/** The working-time calendars by name; one of them counts wherever none is named. */
public interface WorkingCalendars {

    /** The calendar that counts where none is named. */
    WorkingTime standard();

    /** @throws UnknownCalendar if there is none of this name */
    WorkingTime named(String name);

    /** Calendars that never change, the first being the standard one: for trying models on the engine alone. */
    static WorkingCalendars fixed(WorkingTime standard, Map<String, WorkingTime> others) {
        return new WorkingCalendars() {
            @Override
            public WorkingTime standard() {
                return standard;
            }

            @Override
            public WorkingTime named(String name) {
                WorkingTime calendar = others.get(name);
                if (calendar == null) {
                    throw new UnknownCalendar(name);
                }
                return calendar;
            }
        };
    }
}
