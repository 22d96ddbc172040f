package io.ringflow.delivery.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/** What a person put of a receipt on an instalment. */
@Embeddable
record ReceiptPin(long receivableId, BigDecimal amount, String byPerson, Instant at) {}
