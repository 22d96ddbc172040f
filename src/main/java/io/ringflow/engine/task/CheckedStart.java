package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Starts a process with what its form admits. */
class CheckedStart extends SubmitStartFormCmd {

    private final transient FormGuard forms;

    CheckedStart(String process, @Nullable String businessKey, Map<String, Object> values, FormGuard forms) {
        super(process, businessKey, values);
        this.forms = forms;
    }

    @Override
    public ProcessInstance execute(CommandContext context) {
        ProcessDefinitionEntity process = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(process));
        variables = forms.admit(process, variables, context);
        return super.execute(context);
    }
}
