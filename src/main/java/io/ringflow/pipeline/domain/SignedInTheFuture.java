package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A signature was dated on a day that has not come. */
public class SignedInTheFuture extends Refusal {

    SignedInTheFuture() {
        super("pipeline.refused.contract.future");
    }
}
