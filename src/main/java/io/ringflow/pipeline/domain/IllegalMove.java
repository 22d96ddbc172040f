package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A deal was to be moved in a way that its standing does not allow. */
public class IllegalMove extends Refusal {

    IllegalMove(String number, Enum<?> status) {
        super("pipeline.refused.deal.illegal." + status.name(), number);
    }
}
