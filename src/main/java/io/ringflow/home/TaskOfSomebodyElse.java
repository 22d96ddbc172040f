package io.ringflow.home;

import io.ringflow.shared.Refusal;

/** The task is another person's. */
class TaskOfSomebodyElse extends Refusal {

    /** @param who has it, by name */
    TaskOfSomebodyElse(String who) {
        super("home.task.taken", who);
    }

    /** Nobody has it, but it is another group's. */
    TaskOfSomebodyElse() {
        super("home.task.not-yours");
    }
}
