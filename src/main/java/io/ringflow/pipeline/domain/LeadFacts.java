package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** A lead as whoever qualifies it reads it. */
public record LeadFacts(
        String customerName,
        String contactName,
        String email,
        String phone,
        String product,
        String need,
        Optional<BigDecimal> expectedValue,
        String source) {}
