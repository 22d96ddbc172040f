package io.ringflow.engine.task;

import io.ringflow.shared.Refusal;

/** Somebody else was quicker to take the task. */
public class TaskTaken extends Refusal {

    TaskTaken(String name) {
        super("engine.task.taken", name);
    }
}
