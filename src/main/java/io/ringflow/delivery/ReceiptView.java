package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A receipt's whole page.
 *
 * @param matched what lies on instalments, in the contract's currency, as the next three
 * @param takenBack of a payment: what refunds took back; of a refund: what it took back
 * @param held what is kept or goes back
 * @param open what has no use yet
 * @param steps that people have to do, the earliest deadline first
 * @param processInstance the latest case in which a person was asked what it is for; empty if nobody had to be
 */
public record ReceiptView(
        ReceiptRow row,
        Optional<BigDecimal> rate,
        String meantFor,
        String refundOf,
        Optional<String> enteredBy,
        Instant at,
        Money matched,
        Money takenBack,
        Money held,
        Money open,
        List<Match> matches,
        List<OpenStep> steps,
        Optional<String> processInstance) {

    /** What lies on an instalment, and by which rule. */
    public record Match(String receivable, String label, Money amount, String rule) {}
}
