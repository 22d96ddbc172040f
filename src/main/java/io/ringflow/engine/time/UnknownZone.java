package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** A time zone is not in the list of the world's zones. */
public class UnknownZone extends Refusal {

    UnknownZone(String zone) {
        super("engine.calendar.unknownZone", zone);
    }
}
