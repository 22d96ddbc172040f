package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An offer to a customer with its lines and totals. */
public record QuotationView(
        String number,
        QuotationStatus status,
        Money total,
        List<Line> lines,
        Optional<String> preparedBy,
        Instant preparedAt,
        Optional<String> reviewedBy,
        Optional<Instant> reviewedAt,
        String comment) {

    /**
     * One product of the offer.
     *
     * @param discount in percent, 0 to 100
     * @param total quantity times price less discount
     */
    public record Line(String product, BigDecimal quantity, Money price, BigDecimal discount, Money total) {}
}
