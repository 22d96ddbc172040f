package io.ringflow.engine.task;

import io.ringflow.shared.Refusal;

/** A case is begun at another place than where it begins: past its first form and its gates. */
public class StartElsewhere extends Refusal {

    StartElsewhere() {
        super("engine.task.startElsewhere");
    }
}
