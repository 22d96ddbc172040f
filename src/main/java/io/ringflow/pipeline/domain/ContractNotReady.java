package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.ContractStatus;
import io.ringflow.shared.Refusal;

/** A contract was to be moved in a way that its standing does not allow. */
public class ContractNotReady extends Refusal {

    ContractNotReady(String number, ContractStatus status) {
        super("pipeline.refused.contract.notReady." + status.name(), number);
    }
}
