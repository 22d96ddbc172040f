package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** The name of a calendar is taken, or holds other signs than small letters, digits and hyphens. */
public class CalendarNameRefused extends Refusal {

    CalendarNameRefused(String name) {
        super("engine.calendar.nameRefused", name);
    }
}
