package io.ringflow.customer.domain;

import io.ringflow.shared.Refusal;

/** A customer cannot hang below itself, nor below one that hangs below it. */
public class TreeWouldLoop extends Refusal {

    TreeWouldLoop(String customer, String parent) {
        super("customer.refused.loop", customer, parent);
    }
}
