package io.ringflow.home;

import io.ringflow.shared.Refusal;

/** The task is no longer there to be worked on. */
class TaskGone extends Refusal {

    TaskGone() {
        super("home.task.gone");
    }

    /** @param who completed it, by name */
    TaskGone(String who, String when) {
        super("home.task.completed", who, when);
    }
}
