package io.ringflow.delivery.outbox.process;

import io.ringflow.delivery.outbox.Claim;
import io.ringflow.delivery.outbox.OutboxStore;
import io.ringflow.delivery.outbox.ReceiverHealth;
import io.ringflow.delivery.outbox.Senders;
import io.ringflow.engine.job.JobQueue;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes jobs of the engine for messages that are to be sent: no more than this node has senders for. */
@Component
class OutboxQueue {

    /** In one job, which one sender works on: what it sends in about a second. */
    private static final int AT_ONCE = 100;

    private final OutboxStore store;
    private final ReceiverHealth health;
    private final Senders senders;
    private final OutboxJob job;
    private final JobQueue jobs;

    OutboxQueue(OutboxStore store, ReceiverHealth health, Senders senders, OutboxJob job, JobQueue jobs) {
        this.store = store;
        this.health = health;
        this.senders = senders;
        this.job = job;
        this.jobs = jobs;
    }

    /** The oldest first. */
    @Transactional
    void fill() {
        List<OutboxJob.Work> pieces = new ArrayList<>();
        int room = health.room(AT_ONCE * Math.max(0, senders.free() - store.jobs(job.getType())));
        while (room > 0) {
            Claim claim = store.claim(Math.min(room, AT_ONCE));
            if (!claim.messages().isEmpty()) {
                pieces.add(new OutboxJob.Work(claim));
            }
            room = claim.messages().size() < AT_ONCE ? 0 : room - AT_ONCE;
        }
        jobs.sendAll(job, pieces);
    }
}
