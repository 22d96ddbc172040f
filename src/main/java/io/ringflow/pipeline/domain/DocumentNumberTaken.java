package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** Another signed contract carries the same document number. */
public class DocumentNumberTaken extends Refusal {

    DocumentNumberTaken(String documentNumber, String contract) {
        super("pipeline.refused.contract.document", documentNumber, contract);
    }
}
