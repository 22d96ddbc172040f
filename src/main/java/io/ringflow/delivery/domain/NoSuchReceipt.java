package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** A number was named that no receipt has. */
public class NoSuchReceipt extends Refusal {

    NoSuchReceipt(String number) {
        super("delivery.refused.receipt", number);
    }
}
