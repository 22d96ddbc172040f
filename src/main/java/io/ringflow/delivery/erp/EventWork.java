package io.ringflow.delivery.erp;

import io.ringflow.engine.RefusedByRule;
import io.ringflow.shared.Refusal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what an event says, exactly once: its effects and the mark that it is done are one transaction of its own. A refusal takes
 * the effects back and is kept beside the event; any other failure is the job's, which tries again.
 */
@Service
public class EventWork {

    /**
     * How many at once on a node. A job holds a connection as long as it runs, and what the event does needs another; so the jobs
     * that wait for room hold one, and the node's pages are left theirs.
     */
    private static final int AT_ONCE = 5;

    private final EventStore events;
    private final EventTypes types;
    private final TransactionTemplate alone;
    private final Semaphore room = new Semaphore(AT_ONCE);

    EventWork(EventStore events, EventTypes types, PlatformTransactionManager transactions) {
        this.events = events;
        this.types = types;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the transaction of a job, which has done nothing else yet. An event that is done already is left as it is. */
    public void workOff(long id) {
        await();
        try {
            alone.executeWithoutResult(transaction -> events.open(id).ifPresent(event -> take(event, transaction)));
        } catch (Refusal refusal) {
            keep(id, refusal);
        } catch (RefusedByRule refused) {
            keep(id, RefusedByRule.find(refused).orElseThrow(() -> refused));
        } finally {
            room.release();
        }
    }

    private void await() {
        try {
            room.acquire();
        } catch (InterruptedException hangs) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while other events were worked off", hangs);
        }
    }

    /** Somebody else may have done it at the same time: then what was done here is taken back. */
    private void take(ErpEvent event, TransactionStatus transaction) {
        Optional<Remark> remark = types.taker(event.type()).take(event);
        if (events.done(event.id(), remark)) {
            event.contract().ifPresent(events::wake);
        } else {
            transaction.setRollbackOnly();
        }
    }

    private void keep(long id, Refusal refusal) {
        if (refusal instanceof EventTooEarly early) {
            events.tooEarly(id, early);
        } else {
            events.unmatched(id, refusal);
        }
    }
}
