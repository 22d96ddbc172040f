package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A quotation was to be reviewed and there is none. */
public class NoQuotation extends Refusal {

    NoQuotation(String deal) {
        super("pipeline.refused.quotation.none", deal);
    }
}
