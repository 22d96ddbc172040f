package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lead as whoever qualifies it reads it. */
public record LeadFacts(
        String customerName,
        String contactName,
        String email,
        String phone,
        String product,
        String need,
        Optional<BigDecimal> expectedValue,
        String currency,
        String source) {

    /** Who asks, in one line. */
    public String summary() {
        return Stream.of(customerName, contactName, email, phone, product, source)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
