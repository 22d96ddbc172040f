package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** A model, a rule or a person names a calendar that does not exist. */
public class UnknownCalendar extends Refusal {

    public UnknownCalendar(String name) {
        super("engine.calendar.unknown", name);
    }
}
