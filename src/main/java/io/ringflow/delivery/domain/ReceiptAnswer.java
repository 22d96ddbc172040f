package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of a receipt.
 *
 * @param worth the amount in the contract's currency, if it is in another one
 * @param rate the same as how much of the contract's currency one unit is
 * @param parts what is put on which instalment; the rest is for the rules, or is kept or goes back
 */
public record ReceiptAnswer(Use use, Optional<BigDecimal> worth, Optional<BigDecimal> rate, List<Part> parts) {

    /** What becomes of it. */
    public enum Use {
        MATCH,
        KEEP,
        GO_BACK
    }

    /** @param place of the instalment in the contract, from 1 */
    public record Part(int place, BigDecimal amount) {}
}
