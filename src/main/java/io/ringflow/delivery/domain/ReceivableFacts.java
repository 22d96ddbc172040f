package io.ringflow.delivery.domain;

import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What processes and forms need to know of a receivable.
 *
 * @param writeOff what somebody proposed to give up, and nobody decided yet
 */
public record ReceivableFacts(
        String number,
        String project,
        String contract,
        String customerName,
        String seller,
        String label,
        Money amount,
        Money received,
        Money outstanding,
        LocalDate dueOn,
        int dunningLevel,
        String disputedBecause,
        Optional<Proposal> writeOff) {

    /** Somebody wants to give up a part. */
    public record Proposal(Money amount, String reason, String by) {}
}
