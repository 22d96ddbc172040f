package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;

/** Guards tasks and start forms, whatever way people reach them. */
public class TaskGuardPlugin extends AbstractProcessEnginePlugin {

    private final FormGuard forms;

    public TaskGuardPlugin(FormGuard forms) {
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService(forms));
        configuration.setFormService(new GuardedFormService(forms));
        configuration.setRuntimeService(new GuardedRuntimeService());
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new StartGuardListener(new StartGuard(forms)));
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getCommandCheckers()
                .replaceAll(checker -> checker instanceof AuthorizationCommandChecker ? new TaskRights() : checker);
    }
}
