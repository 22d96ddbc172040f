package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerView;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer with everything that its page shows.
 *
 * @param creditBy who judged the credit class, by login name; empty if nobody has
 * @param version what was read, for a change that follows
 */
public record CustomerDetails(
        CustomerView view,
        CustomerDraft facts,
        Instant lifecycleSince,
        Optional<String> creditBy,
        Optional<Instant> creditAt,
        Origin origin,
        Instant createdAt,
        Optional<String> createdBy,
        Instant changedAt,
        Optional<String> changedBy,
        int version) {}
