package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A deal was to rest until a day that is past, or so far off that it would be forgotten. */
public class HoldOutOfReach extends Refusal {

    HoldOutOfReach() {
        super("pipeline.refused.hold");
    }
}
