package io.ringflow.customer.domain;

import io.ringflow.shared.Refusal;

/** There is no product of that id. */
public class UnknownProduct extends Refusal {

    UnknownProduct(String id) {
        super("customer.refused.unknownProduct", id);
    }
}
