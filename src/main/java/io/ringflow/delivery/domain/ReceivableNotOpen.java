package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Nothing is to be collected of a receivable any more. */
public class ReceivableNotOpen extends Refusal {

    ReceivableNotOpen(String number) {
        super("delivery.refused.notOpen", number);
    }
}
