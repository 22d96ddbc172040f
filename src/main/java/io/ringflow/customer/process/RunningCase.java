package io.ringflow.customer.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Tells on whose behalf the record is changed when a process does it, so that a customer's story names the case. */
@Component
public class RunningCase {

    /**
     * @param process the id of the process
     * @param number its business key, empty if it has none
     */
    public record Case(String process, String number) {}

    /** The case that the engine is working on in this thread; none when a page or a file changes the record. */
    public Optional<Case> current() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(BpmnExecutionContext::getProcessInstance)
                .map(RunningCase::describe);
    }

    private static Case describe(ExecutionEntity instance) {
        String number = Optional.ofNullable(instance.getBusinessKey()).orElse("");
        return new Case(instance.getProcessDefinition().getKey(), number);
    }
}
