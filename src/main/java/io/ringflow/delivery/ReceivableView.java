package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A receivable's whole page: what it is made of, what came in for it, what was given up, and its case.
 *
 * @param open the steps that people have to do, the earliest deadline first
 * @param processInstance the case that collects it; empty if its history was cleaned up
 */
public record ReceivableView(
        ReceivableRow row,
        LocalDate firstDueOn,
        Money writtenOff,
        Optional<LocalDate> remindedOn,
        Optional<LocalDate> settledOn,
        String disputedBecause,
        List<Paid> receipts,
        List<WriteOff> writeOffs,
        List<OpenStep> open,
        Optional<String> processInstance) {

    /** What a receipt brought for it, and by which rule. */
    public record Paid(String receipt, LocalDate on, Money amount, String rule) {}

    /** Somebody wanted to give up a part; {@code status} is {@code PROPOSED}, {@code APPROVED} or {@code REFUSED}. */
    public record WriteOff(
            Money amount,
            String reason,
            String proposedBy,
            Instant proposedAt,
            String status,
            Optional<String> decidedBy,
            String comment) {}
}
