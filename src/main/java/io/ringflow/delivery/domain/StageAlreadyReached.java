package io.ringflow.delivery.domain;

import io.ringflow.delivery.MarketStage;
import io.ringflow.shared.Refusal;

/** A market stage is reached once. */
public class StageAlreadyReached extends Refusal {

    StageAlreadyReached(String project, MarketStage stage) {
        super("delivery.refused.reached", project, sentence("delivery.stage." + stage.name()));
    }
}
