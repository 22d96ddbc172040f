package io.ringflow.delivery.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/** A part of a receipt on an instalment, and why it is there. */
@Embeddable
record ReceiptMatch(
        long receivableId,
        BigDecimal amount,
        @Enumerated(EnumType.STRING) Rule rule,
        Instant at) {

    boolean isSame(ReceiptMatch other) {
        return receivableId == other.receivableId && amount.compareTo(other.amount) == 0 && rule == other.rule;
    }
}
