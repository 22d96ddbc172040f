package io.ringflow.engine.deadline;

import io.ringflow.engine.history.OnlyShown;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Forgets how an earlier task was decided when a new one is made, so that a decision never counts twice. A task that keeps its
 * outcome to itself, by an input parameter, is left alone.
 */
class StaleOutcome implements TaskListener {

    static final String OUTCOME = "outcome";

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        if (execution != null && !keepsItsOwn(execution) && execution.hasVariable(OUTCOME)) {
            OnlyShown.run(() -> execution.removeVariable(OUTCOME));
        }
    }

    private static boolean keepsItsOwn(DelegateExecution execution) {
        IoMapping mapping = ((ExecutionEntity) execution).getActivity().getIoMapping();
        return mapping != null
                && mapping.getInputParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(OUTCOME));
    }
}
