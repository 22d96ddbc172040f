package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import java.util.Optional;

/** A deal was lost; published inside the transaction that records it. */
public record OpportunityLost(
        OpportunityId opportunity,
        String number,
        CustomerId customer,
        FunnelStage stage,
        String reason,
        Optional<String> to) {}
