package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Money was entered for a contract that nobody signed. */
public class NoSuchContract extends Refusal {

    NoSuchContract(String number) {
        super("delivery.refused.contract", number);
    }
}
