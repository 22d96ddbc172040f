package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** A text is no amount of working time. */
public class NoWorkingDuration extends Refusal {

    NoWorkingDuration(String text) {
        super("engine.deadline.noDuration", text);
    }
}
