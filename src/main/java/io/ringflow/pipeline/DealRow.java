package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal as a card or a row.
 *
 * @param value empty while nobody has estimated it
 * @param owner login name; empty while it waits for the sales managers
 * @param stageSince when it entered its stage
 * @param due the next deadline: of its open task, or the day its hold ends
 * @param stalled whether it was urged and nobody has moved it since
 * @param after key of this row, to ask for the rows behind it
 */
public record DealRow(
        OpportunityId id,
        String number,
        CustomerId customer,
        String customerName,
        String product,
        FunnelStage stage,
        OpportunityStatus status,
        Optional<Money> value,
        Optional<String> owner,
        Instant stageSince,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepOn,
        Optional<Instant> due,
        boolean stalled,
        Optional<String> processInstanceId,
        String after) {}
