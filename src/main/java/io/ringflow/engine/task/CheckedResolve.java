package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Hands a task back to whom it was delegated by, with what its form admits. */
class CheckedResolve extends ResolveTaskCmd {

    private final transient FormGuard forms;

    CheckedResolve(String task, @Nullable Map<String, Object> variables, FormGuard forms) {
        super(task, variables);
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
        variables = forms.admit(task, variables, false, context);
    }
}
