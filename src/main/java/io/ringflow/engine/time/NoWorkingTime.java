package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** A calendar without a single working hour: nothing would ever be due. */
public class NoWorkingTime extends Refusal {

    NoWorkingTime() {
        super("engine.calendar.noWorkingTime");
    }
}
