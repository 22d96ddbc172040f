package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Money in another currency than the contract cannot be matched before somebody says what it is worth. */
public class RateMissing extends Refusal {

    RateMissing(String receipt, String currency) {
        super("delivery.refused.rate", receipt, currency);
    }
}
