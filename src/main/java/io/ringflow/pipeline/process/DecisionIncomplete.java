package io.ringflow.pipeline.process;

import io.ringflow.shared.Refusal;

/** A decision was made without what it needs: a loss without its reason, a rest without its end. */
public class DecisionIncomplete extends Refusal {

    DecisionIncomplete(String field) {
        super("pipeline.refused.outcome.incomplete." + field);
    }
}
