package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Finishes a task, or hands it back, with what its form admits. */
class CheckedSubmit extends SubmitTaskFormCmd {

    private final transient FormGuard forms;

    CheckedSubmit(String task, Map<String, Object> values, boolean answer, boolean deserialize, FormGuard forms) {
        super(task, values, answer, deserialize);
        this.forms = forms;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = OpenTasks.require(taskId, context);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        boolean finishes = task.getDelegationState() != DelegationState.PENDING;
        properties = Variables.fromMap(forms.admit(task, properties, finishes, context));
        return super.execute(context);
    }
}
