package io.ringflow.engine.job;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes jobs of the engine for a module's work, in the caller's transaction. */
@Component
public class JobQueue {

    private final ObjectProvider<ProcessEngine> engine;

    JobQueue(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * As soon as a node has time.
     *
     * @return the job's id
     */
    public <W extends JobHandlerConfiguration> String send(JobHandler<W> kind, W piece) {
        MessageEntity job = prepared(new MessageEntity(), kind, piece);
        with(jobs -> jobs.send(job));
        return job.getId();
    }

    /** A job for each of them, written together. */
    public <W extends JobHandlerConfiguration> void sendAll(JobHandler<W> kind, List<W> pieces) {
        if (!pieces.isEmpty()) {
            with(jobs -> pieces.forEach(piece -> jobs.send(prepared(new MessageEntity(), kind, piece))));
        }
    }

    /** Not before then. */
    public <W extends JobHandlerConfiguration> void schedule(JobHandler<W> kind, W piece, Instant due) {
        TimerEntity job = prepared(new TimerEntity(), kind, piece);
        job.setDuedate(Date.from(due));
        with(jobs -> jobs.schedule(job));
    }

    /** Throws the jobs of that piece away, be it one that has failed for good. */
    public <W extends JobHandlerConfiguration> void forget(JobHandler<W> kind, W piece) {
        with(jobs -> jobs.findJobsByConfiguration(kind.getType(), piece.toCanonicalString(), null)
                .forEach(JobEntity::delete));
    }

    private <J extends JobEntity, W extends JobHandlerConfiguration> J prepared(J job, JobHandler<W> kind, W piece) {
        job.setJobHandlerType(kind.getType());
        job.setJobHandlerConfiguration(piece);
        if (kind instanceof ModuleJob<W> work && work.pausesBetweenAttempts()) {
            job.setRetries(RetryPauses.tries(configuration()));
        }
        return job;
    }

    private void with(Consumer<JobManager> change) {
        configuration().getCommandExecutorTxRequired().execute(command -> {
            change.accept(command.getJobManager());
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
