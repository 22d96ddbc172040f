package io.ringflow.engine.bundle;

import io.ringflow.shared.Refusal;

/** Another version went live between the look at a proposal and the decision on it. */
public class ModelChangedMeanwhile extends Refusal {

    ModelChangedMeanwhile() {
        super("engine.proposal.changed");
    }
}
