package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** A number was named that no receivable has. */
public class NoSuchReceivable extends Refusal {

    NoSuchReceivable(String number) {
        super("delivery.refused.receivable", number);
    }
}
