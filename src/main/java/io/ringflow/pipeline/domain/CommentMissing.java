package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** An approver sends a contract back, or rejects it, and does not say why. */
public class CommentMissing extends Refusal {

    CommentMissing(Verdict verdict) {
        super("pipeline.refused.contract.comment." + verdict.name());
    }
}
