package io.ringflow.pipeline.process;

import io.ringflow.shared.Refusal;

/** A task was completed with a decision that its form does not offer. */
public class OutcomeUnknown extends Refusal {

    OutcomeUnknown(String outcome) {
        super("pipeline.refused.outcome.unknown", outcome);
    }
}
