package io.ringflow.customer.imports.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Queues the next step of an import as a job of the engine, in the caller's transaction. */
@Component
public class ImportQueue {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ObjectProvider<ProcessEngine> engine;
    private final Clock clock;

    ImportQueue(ObjectProvider<ProcessEngine> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** @return the job's id */
    public String next(long run) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(ImportJob.TYPE);
        job.setJobHandlerConfiguration(new ImportJob.Work(run, false));
        configuration().getCommandExecutorTxRequired().execute(commandContext -> {
            commandContext.getJobManager().send(job);
            return null;
        });
        return job.getId();
    }

    /** Frees the room of an upload that nobody goes on with. */
    public void tidyUpLater(long run) {
        TimerEntity job = new TimerEntity();
        job.setJobHandlerType(ImportJob.TYPE);
        job.setJobHandlerConfiguration(new ImportJob.Work(run, true));
        job.setDuedate(Date.from(clock.instant().plus(KEPT)));
        configuration().getCommandExecutorTxRequired().execute(commandContext -> {
            commandContext.getJobManager().schedule(job);
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
