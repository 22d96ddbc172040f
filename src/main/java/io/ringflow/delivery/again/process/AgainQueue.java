package io.ringflow.delivery.again.process;

import io.ringflow.engine.job.JobQueue;
import io.ringflow.engine.job.RecordJob;
import org.springframework.stereotype.Component;

/** Queues the next piece of what somebody asked for many, in the caller's transaction. */
@Component
public class AgainQueue {

    private final JobQueue jobs;
    private final AgainJob job;

    AgainQueue(JobQueue jobs, AgainJob job) {
        this.jobs = jobs;
        this.job = job;
    }

    public void next(long run) {
        jobs.send(job, new RecordJob.Piece(run));
    }
}
