package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A number was named that no lead, deal, quotation or contract has. */
public class NoSuchRecord extends Refusal {

    NoSuchRecord(String number) {
        super("pipeline.refused.unknown", number);
    }
}
