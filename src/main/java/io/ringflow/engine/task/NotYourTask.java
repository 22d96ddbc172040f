package io.ringflow.engine.task;

import io.ringflow.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;

/** Somebody works on a task that is not hers. */
public class NotYourTask extends AuthorizationException {

    private NotYourTask(String sentence) {
        super(sentence);
    }

    static NotYourTask of(String name) {
        return new NotYourTask(Refusal.sentence("engine.task.ofAnother", name));
    }

    static NotYourTask ofAnotherGroup() {
        return new NotYourTask(Refusal.sentence("engine.task.ofAnotherGroup"));
    }

    static NotYourTask toSee() {
        return new NotYourTask(Refusal.sentence("engine.task.notYoursToSee"));
    }

    static NotYourTask toGive() {
        return new NotYourTask(Refusal.sentence("engine.task.notYoursToGive"));
    }

    static NotYourTask toMove() {
        return new NotYourTask(Refusal.sentence("engine.task.notYoursToMove"));
    }
}
