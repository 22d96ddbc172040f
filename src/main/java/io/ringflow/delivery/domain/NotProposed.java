package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Nobody proposed to give up what somebody decides about. */
public class NotProposed extends Refusal {

    NotProposed(String receivable) {
        super("delivery.refused.notProposed", receivable);
    }
}
