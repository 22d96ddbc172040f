package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Another day needs a reason, so that whoever reads the story understands it. */
public class ReasonMissing extends Refusal {

    ReasonMissing() {
        super("delivery.refused.reason");
    }
}
