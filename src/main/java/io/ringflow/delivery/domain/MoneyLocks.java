package io.ringflow.delivery.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever changes a receivable or a receipt holds its project first, so that two at once come one after the other. */
@Component
class MoneyLocks {

    private final ReceivableRecords receivables;
    private final ReceiptRecords receipts;
    private final EntityManager entities;

    MoneyLocks(ReceivableRecords receivables, ReceiptRecords receipts, EntityManager entities) {
        this.receivables = receivables;
        this.receipts = receipts;
        this.entities = entities;
    }

    /** @throws NoSuchReceivable if there is none of that number */
    Project ofReceivable(String number) {
        return lock(receivables.projectOf(number)).orElseThrow(() -> new NoSuchReceivable(number));
    }

    /** @throws NoSuchReceipt if there is none of that number */
    Project ofReceipt(String number) {
        return lock(receipts.projectOf(number)).orElseThrow(() -> new NoSuchReceipt(number));
    }

    /** Only to read. */
    Project project(long id) {
        return entities.find(Project.class, id);
    }

    private Optional<Project> lock(Optional<Long> project) {
        return project.map(id -> entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
