package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Lets people who call the engine from outside begin a case only where it begins, with what its start form admits. Whoever may
 * change running cases is trusted with more.
 */
class StartGuard implements ExecutionListener {

    private final FormGuard forms;

    StartGuard(FormGuard forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateExecution started) {
        ExecutionEntity execution = (ExecutionEntity) started;
        ProcessDefinitionEntity process = execution.getProcessDefinition();
        CommandContext context = Context.getCommandContext();
        if (execution.getSuperExecution() != null || !isRestricted(process, context)) {
            return;
        }
        if (execution.getActivity() != process.getInitial()) {
            throw new StartElsewhere();
        }
        admit(execution, process, context);
    }

    /** Whether a person asks from outside who may not change running cases. */
    static boolean isRestricted(ProcessDefinitionEntity process, CommandContext context) {
        Authentication person = context.getAuthentication();
        return OutsideCall.isNow()
                && person != null
                && !context.getAuthorizationManager()
                        .isAuthorized(
                                person.getUserId(),
                                person.getGroupIds(),
                                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                                Resources.PROCESS_DEFINITION,
                                process.getKey());
    }

    private void admit(ExecutionEntity execution, ProcessDefinitionEntity process, CommandContext context) {
        VariableMap given = execution.getVariablesTyped(false);
        Object initiator = process.getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
        given.remove(initiator);
        VariableMap admitted = forms.admitFromPerson(process, given, context);
        given.keySet().stream().filter(name -> !admitted.containsKey(name)).forEach(execution::removeVariable);
        admitted.keySet().stream()
                .filter(name -> !Objects.equals(admitted.get(name), given.get(name)))
                .forEach(name -> execution.setVariable(name, admitted.getValueTyped(name)));
    }
}
