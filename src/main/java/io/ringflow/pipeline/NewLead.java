package io.ringflow.pipeline;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A hint of business as somebody enters it, unchecked. Empty strings mean unknown.
 *
 * @param expectedValue in the major unit of {@code currency}
 * @param currency an ISO 4217 code
 * @param source the channel that it came by
 */
public record NewLead(
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
