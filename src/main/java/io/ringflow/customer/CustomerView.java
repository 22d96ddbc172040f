package io.ringflow.customer;

import java.util.Optional;

/**
 * What other modules see of a customer.
 *
 * @param number as people use it, for example {@code CUS-2026-00007}
 * @param region and {@code sector}: empty if unknown
 * @param country its ISO 3166 code, empty if unknown; {@link Countries} knows its name
 * @param credit the credit class, {@code A} (best) to {@code D}; {@code B} unless somebody judged otherwise
 */
public record CustomerView(
        CustomerId id,
        String number,
        String name,
        LifecycleStage lifecycle,
        String region,
        String sector,
        String country,
        String credit,
        Optional<CustomerId> parent,
        Optional<String> externalId) {}
