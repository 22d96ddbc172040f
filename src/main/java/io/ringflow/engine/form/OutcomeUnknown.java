package io.ringflow.engine.form;

import io.ringflow.shared.Refusal;

/** A task was completed with a decision that its form does not offer. */
public class OutcomeUnknown extends Refusal {

    public OutcomeUnknown(String outcome) {
        super("engine.form.outcome.unknown", outcome);
    }
}
