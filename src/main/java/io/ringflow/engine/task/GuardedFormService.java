package io.ringflow.engine.task;

import io.ringflow.engine.form.FormGuard;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service, which looks at what people send before it takes it. */
class GuardedFormService extends FormServiceImpl {

    private final FormGuard forms;

    GuardedFormService(FormGuard forms) {
        this.forms = forms;
    }

    @Override
    public ProcessInstance submitStartForm(String process, Map<String, Object> values) {
        return submitStartForm(process, null, values);
    }

    @Override
    public ProcessInstance submitStartForm(String process, @Nullable String businessKey, Map<String, Object> values) {
        return commandExecutor.execute(new CheckedStart(process, businessKey, values, forms));
    }

    @Override
    public ProcessInstance submitStartFormData(String process, Map<String, String> values) {
        return submitStartForm(process, null, new HashMap<>(values));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String process, @Nullable String businessKey, Map<String, String> values) {
        return submitStartForm(process, businessKey, new HashMap<>(values));
    }

    @Override
    public void submitTaskFormData(String task, Map<String, String> values) {
        submitTaskForm(task, new HashMap<>(values));
    }

    @Override
    public void submitTaskForm(String task, Map<String, Object> values) {
        GuardedTaskService.orOvertaken(
                () -> commandExecutor.execute(new CheckedSubmit(task, values, false, false, forms)));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String task, Map<String, Object> values, boolean deserialize) {
        return GuardedTaskService.orOvertaken(
                () -> commandExecutor.execute(new CheckedSubmit(task, values, true, deserialize, forms)));
    }
}
