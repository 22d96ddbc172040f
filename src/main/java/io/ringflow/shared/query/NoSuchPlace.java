package io.ringflow.shared.query;

import io.ringflow.shared.Refusal;

/** An address asked for the rest of a list behind a place that no list ever gave. */
public class NoSuchPlace extends Refusal {

    NoSuchPlace(String place) {
        super("shared.refused.place", place);
    }
}
