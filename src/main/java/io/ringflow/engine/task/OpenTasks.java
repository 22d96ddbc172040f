package io.ringflow.engine.task;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Tasks that are still to be done. */
final class OpenTasks {

    private OpenTasks() {}

    /** @throws TaskGone if it is not open any more, or never was */
    static TaskEntity require(@Nullable String id, CommandContext context) {
        TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
        if (task == null) {
            throw new TaskGone();
        }
        return task;
    }
}
