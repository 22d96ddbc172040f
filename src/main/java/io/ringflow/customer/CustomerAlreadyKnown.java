package io.ringflow.customer;

import io.ringflow.shared.Refusal;

/** Somebody was about to enter a company that is in the record, perhaps under another spelling. */
public class CustomerAlreadyKnown extends Refusal {

    private final transient CustomerView known;

    public CustomerAlreadyKnown(CustomerView known) {
        super("customer.refused.known", known.name(), known.number());
        this.known = known;
    }

    public CustomerView known() {
        return known;
    }
}
