package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** A new lead whose values were found good; {@link LeadCheck} makes it. */
record CheckedLead(
        String customerName,
        String contactName,
        String email,
        String phone,
        String region,
        String sector,
        String product,
        String need,
        Optional<BigDecimal> expectedValue,
        String currency,
        String source) {}
