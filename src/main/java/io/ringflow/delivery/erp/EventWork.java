package io.ringflow.delivery.erp;

import io.ringflow.engine.RefusedByRule;
import io.ringflow.shared.Refusal;
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

    private final EventStore events;
    private final EventTypes types;
    private final TransactionTemplate alone;

    EventWork(EventStore events, EventTypes types, PlatformTransactionManager transactions) {
        this.events = events;
        this.types = types;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the transaction of a job, which has done nothing else yet. An event that is done already is left as it is. */
    public void workOff(long id) {
        try {
            alone.executeWithoutResult(transaction -> events.open(id).ifPresent(event -> take(event, transaction)));
        } catch (Refusal refusal) {
            keep(id, refusal);
        } catch (RefusedByRule refused) {
            keep(id, RefusedByRule.find(refused).orElseThrow(() -> refused));
        }
    }

    /** Somebody else may have done it at the same time: then what was done here is taken back. */
    private void take(ErpEvent event, TransactionStatus transaction) {
        types.taker(event.type()).take(event);
        if (events.done(event.id())) {
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
