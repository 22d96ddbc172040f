package io.ringflow.delivery.domain;

import io.ringflow.delivery.MarketStage;
import io.ringflow.shared.Refusal;

/** A market stage is not reached before what it needs is known. */
public class EvidenceIncomplete extends Refusal {

    EvidenceIncomplete(String project, MarketStage stage) {
        super("delivery.refused.evidence", project, sentence("delivery.stage." + stage.name()));
    }
}
