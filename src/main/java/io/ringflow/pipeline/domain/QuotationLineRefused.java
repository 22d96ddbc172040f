package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A line of a quotation has a value that makes no sense. */
public class QuotationLineRefused extends Refusal {

    QuotationLineRefused(String value, String product) {
        super("pipeline.refused.quotation." + value, product);
    }
}
