package io.ringflow.engine.task;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the guard before every process. */
class StartGuardListener extends AbstractBpmnParseListener {

    private final StartGuard guard;

    StartGuardListener(StartGuard guard) {
        this.guard = guard;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, guard);
    }
}
