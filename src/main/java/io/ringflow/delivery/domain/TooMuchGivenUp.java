package io.ringflow.delivery.domain;

import io.ringflow.shared.Money;
import io.ringflow.shared.Refusal;

/** More was to be given up than is outstanding, or nothing at all. */
public class TooMuchGivenUp extends Refusal {

    TooMuchGivenUp(String receivable, Money outstanding) {
        super("delivery.refused.givenUp", receivable, outstanding.amount(), outstanding.currencyCode());
    }
}
