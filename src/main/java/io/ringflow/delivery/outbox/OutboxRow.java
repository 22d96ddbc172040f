package io.ringflow.delivery.outbox;

import io.ringflow.customer.SharedRecord.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as lists show it.
 *
 * @param record the customer's or product's id
 * @param subject the customer's number or the product's code
 * @param status of the last answer; empty if there was none
 * @param said with the last answer, or why there was none
 * @param nextTry when it is sent (again)
 */
public record OutboxRow(
        long id,
        Kind kind,
        long record,
        String subject,
        OutboxState state,
        Instant createdAt,
        int changes,
        int tries,
        Optional<Integer> status,
        String said,
        Optional<Instant> nextTry,
        Optional<Instant> settledAt) {}
