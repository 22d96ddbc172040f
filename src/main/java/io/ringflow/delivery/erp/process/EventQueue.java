package io.ringflow.delivery.erp.process;

import io.ringflow.delivery.erp.EventStore;
import io.ringflow.engine.job.JobQueue;
import io.ringflow.engine.job.RecordJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a job of the engine for each event that is to be worked off. */
@Component
public class EventQueue {

    private static final int AT_ONCE = 300;

    private final EventStore events;
    private final EventJob kind;
    private final JobQueue jobs;

    EventQueue(EventStore events, EventJob kind, JobQueue jobs) {
        this.events = events;
        this.kind = kind;
        this.jobs = jobs;
    }

    /** For the oldest of them. */
    @Transactional
    public void fill() {
        jobs.sendAll(
                kind, events.takeDue(AT_ONCE).stream().map(RecordJob.Piece::new).toList());
    }

    /** Throws the job of an event away, in the caller's transaction, be it one that has failed for good. */
    public void forget(long event) {
        jobs.forget(kind, new RecordJob.Piece(event));
    }
}
