package io.ringflow.engine.task;

import io.ringflow.shared.Refusal;

/** Two worked on the same case at the same moment; the one who came second is told, and nothing of hers is kept. */
public class TaskChangedMeanwhile extends Refusal {

    TaskChangedMeanwhile() {
        super("engine.task.changedMeanwhile");
    }
}
