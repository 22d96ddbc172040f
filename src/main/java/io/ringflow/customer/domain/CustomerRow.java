package io.ringflow.customer.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a row of the list.
 *
 * @param contact the first person there, by name
 */
public record CustomerRow(
        long id,
        String number,
        String name,
        String lifecycle,
        String region,
        String sector,
        String country,
        String credit,
        @Nullable String parentNumber,
        @Nullable String parentName,
        @Nullable String contact,
        @Nullable String contactEmail,
        @Nullable BigDecimal annualRevenue,
        @Nullable String revenueCurrency,
        @Nullable Integer employees,
        @Nullable Integer foundedYear,
        String website,
        String phone,
        @Nullable String externalId,
        Instant changedAt) {}
