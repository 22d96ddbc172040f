package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** Something was offered that is not sold. */
public class UnknownProduct extends Refusal {

    UnknownProduct(String product, String onSale) {
        super("pipeline.refused.quotation.product", product, onSale);
    }
}
