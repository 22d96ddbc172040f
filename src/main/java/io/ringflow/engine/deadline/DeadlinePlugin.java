package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Lets every user task come with a deadline in working time. */
public class DeadlinePlugin extends AbstractProcessEnginePlugin {

    private final DeadlineParseListener listener;

    /** @param standard the deadline of a task whose model gives none, in working time */
    public DeadlinePlugin(WorkingCalendars calendars, Clock clock, Duration standard) {
        this.listener = new DeadlineParseListener(calendars, clock, standard);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(listener);
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
