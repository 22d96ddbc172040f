package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** Nobody told Ringflow the holidays of that country. */
public class UnknownCountry extends Refusal {

    UnknownCountry(String place) {
        super("engine.calendar.unknownCountry", place);
    }
}
