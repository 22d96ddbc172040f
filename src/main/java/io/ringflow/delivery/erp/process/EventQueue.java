package io.ringflow.delivery.erp.process;

import io.ringflow.delivery.erp.EventStore;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a job of the engine for each event that is to be worked off. */
@Component
public class EventQueue {

    private static final int AT_ONCE = 300;

    private final EventStore events;
    private final ObjectProvider<ProcessEngine> engine;

    EventQueue(EventStore events, ObjectProvider<ProcessEngine> engine) {
        this.events = events;
        this.engine = engine;
    }

    /** For the oldest of them. */
    @Transactional
    public void fill() {
        List<Long> due = events.takeDue(AT_ONCE);
        if (!due.isEmpty()) {
            int tries = EventRetries.tries(configuration());
            configuration().getCommandExecutorTxRequired().execute(commandContext -> {
                due.forEach(event -> commandContext.getJobManager().send(job(event, tries)));
                return null;
            });
        }
    }

    /** Throws the job of an event away, in the caller's transaction, be it one that has failed for good. */
    public void forget(long event) {
        configuration().getCommandExecutorTxRequired().execute(commandContext -> {
            commandContext
                    .getJobManager()
                    .findJobsByConfiguration(EventJob.TYPE, new EventJob.Work(event).toCanonicalString(), null)
                    .forEach(JobEntity::delete);
            return null;
        });
    }

    private static MessageEntity job(long event, int tries) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(EventJob.TYPE);
        job.setJobHandlerConfiguration(new EventJob.Work(event));
        job.setRetries(tries);
        return job;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
