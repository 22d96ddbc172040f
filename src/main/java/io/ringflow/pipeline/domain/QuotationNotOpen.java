package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.QuotationStatus;
import io.ringflow.shared.Refusal;

/** A quotation was to be changed or judged while its standing does not allow it. */
public class QuotationNotOpen extends Refusal {

    QuotationNotOpen(String number, QuotationStatus status) {
        super("pipeline.refused.quotation.notOpen." + status.name(), number);
    }
}
