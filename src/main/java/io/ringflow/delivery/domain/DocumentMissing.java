package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Who confirms something by hand names the document that proves it. */
public class DocumentMissing extends Refusal {

    DocumentMissing() {
        super("delivery.refused.document");
    }
}
