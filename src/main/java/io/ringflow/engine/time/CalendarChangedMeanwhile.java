package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** Two people changed one calendar; the second sees the first's work before repeating her own. */
public class CalendarChangedMeanwhile extends Refusal {

    CalendarChangedMeanwhile() {
        super("engine.calendar.changedMeanwhile");
    }
}
