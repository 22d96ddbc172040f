package io.ringflow.customer;

import io.ringflow.shared.Refusal;

/** There is no customer of that number or id. */
public class UnknownCustomer extends Refusal {

    public UnknownCustomer(String numberOrId) {
        super("customer.refused.unknown", numberOrId);
    }
}
