package io.ringflow.customer.imports.process;

import io.ringflow.engine.job.JobQueue;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Queues the next step of an import as a job of the engine, in the caller's transaction. */
@Component
public class ImportQueue {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportJob kind;
    private final JobQueue jobs;
    private final Clock clock;

    ImportQueue(ImportJob kind, JobQueue jobs, Clock clock) {
        this.kind = kind;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @return the job's id */
    public String next(long run) {
        return jobs.send(kind, new ImportJob.Work(run, false));
    }

    /** Frees the room of an upload that nobody goes on with. */
    public void tidyUpLater(long run) {
        jobs.schedule(kind, new ImportJob.Work(run, true), clock.instant().plus(KEPT));
    }
}
