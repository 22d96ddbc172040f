package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A contract was to be signed a second time. */
public class ContractAlreadySigned extends Refusal {

    ContractAlreadySigned(String number) {
        super("pipeline.refused.contract.signed", number);
    }
}
