package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerView;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A deal as another system's file tells it.
 *
 * @param externalId the other system's own id, which makes a repeat harmless
 * @param stageSince when it entered {@code stage}; for a deal that is over, when it was opened
 * @param end {@code WON} or {@code LOST} if it is over
 */
public record TakenOver(
        String externalId,
        CustomerView customer,
        String product,
        String owner,
        String team,
        FunnelStage stage,
        Instant openedAt,
        Instant stageSince,
        Optional<OpportunityStatus> end,
        Optional<Instant> endedAt,
        Optional<BigDecimal> value,
        String currency) {}
