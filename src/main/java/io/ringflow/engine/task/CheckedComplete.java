package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Finishes a task with what its form admits. */
class CheckedComplete extends CompleteTaskCmd {

    private final transient FormGuard forms;

    CheckedComplete(
            String task,
            @Nullable Map<String, Object> variables,
            boolean answer,
            boolean deserialize,
            FormGuard forms) {
        super(task, variables, answer, deserialize);
        this.forms = forms;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        OpenTasks.require(taskId, context);
        return super.execute(context);
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        super.checkCompleteTask(task, context);
        variables = forms.admit(task, variables, true, context);
    }
}
