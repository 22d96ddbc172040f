package io.ringflow.delivery.domain;

import io.ringflow.shared.Money;
import java.math.BigDecimal;

/** Amounts that people and programs give, taken as they are or not at all. */
final class Decimals {

    private Decimals() {}

    /** @throws TooManyDecimals if it is more exact than its currency, and would be rounded */
    static Money exact(BigDecimal amount, String currency) {
        Money money = Money.of(amount, currency);
        if (money.amount().compareTo(amount) != 0) {
            throw new TooManyDecimals(amount, currency);
        }
        return money;
    }

    /**
     * The same for an amount of a contract, which is kept with two decimals.
     *
     * @throws TooManyDecimals if it is more exact
     */
    static BigDecimal ofContract(BigDecimal amount, String currency) {
        BigDecimal exact = exact(amount, currency).amount();
        if (exact.stripTrailingZeros().scale() > 2) {
            throw new TooManyDecimals(amount, currency);
        }
        return exact.setScale(2);
    }
}
