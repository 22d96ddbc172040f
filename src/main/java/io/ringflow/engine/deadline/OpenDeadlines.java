package io.ringflow.engine.deadline;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/** The deadlines of open tasks, reckoned again when what their models reckon with has changed. */
public final class OpenDeadlines {

    private OpenDeadlines() {}

    /**
     * Of those tasks whose models ask that bean of the palette. Nobody is noted to have moved them, so they go on following their
     * models.
     *
     * @param open as a query in the engine's present command found them, for example a delegate's
     */
    public static void reckonAnew(List<Task> open, String bean) {
        for (Task task : open) {
            TaskEntity found = (TaskEntity) task;
            rule(found).filter(due -> due.rule().asks(bean)).ifPresent(due -> reckon(found, due));
        }
    }

    static Optional<DueDate> rule(TaskEntity task) {
        return task.getTaskDefinition() != null
                        && task.getTaskDefinition().getDueDateExpression() instanceof DueDate due
                ? Optional.of(due)
                : Optional.empty();
    }

    static void reckon(TaskEntity task, DueDate due) {
        Deadline deadline = due.rule().from(task.getCreateTime().toInstant(), task, due.calendars());
        Date when = Date.from(deadline.due());
        if (task.getDueDate() == null || task.getDueDate().getTime() != when.getTime()) {
            task.setDueDate(when);
            task.setFollowUpDate(Date.from(deadline.soon()));
            task.triggerUpdateEvent();
        }
    }
}
