package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What others see of a lead.
 *
 * @param owner login name of whoever qualifies it; empty while it waits for the sales managers
 * @param opportunity number of the opportunity that came of it
 */
public record LeadView(
        String number,
        LeadStatus status,
        String customerName,
        Optional<CustomerId> customer,
        String contactName,
        String email,
        String phone,
        String region,
        String sector,
        String product,
        String need,
        Optional<Money> expectedValue,
        String source,
        Optional<String> owner,
        String team,
        Optional<String> reason,
        Instant arrivedAt,
        Optional<Instant> closedAt,
        Optional<String> opportunity,
        Optional<String> processInstanceId) {}
