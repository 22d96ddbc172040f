package io.ringflow.engine.task;

import io.ringflow.shared.Refusal;

/** The task is not open any more: somebody finished it, or the process went on without it. */
public class TaskGone extends Refusal {

    TaskGone() {
        super("engine.task.gone");
    }
}
