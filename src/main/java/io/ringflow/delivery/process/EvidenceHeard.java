package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.EvidenceRecorded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who wait that a fact is known: in the transaction that recorded it, but at its end. By then whatever that
 * transaction moved has come to rest, so that also a case is found that began to wait in it.
 */
@Component
class EvidenceHeard {

    private final WaitingEvidence waiting;

    EvidenceHeard(WaitingEvidence waiting) {
        this.waiting = waiting;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EvidenceRecorded recorded) {
        waiting.reported(recorded.project(), recorded.kind(), recorded.event());
    }
}
