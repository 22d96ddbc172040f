package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** Somebody tried to judge or move a lead that was judged before. */
public class LeadAlreadyJudged extends Refusal {

    LeadAlreadyJudged(String number) {
        super("pipeline.refused.lead.judged", number);
    }
}
