package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;
import java.math.BigDecimal;

/** An amount is more exact than its currency is. */
public class TooManyDecimals extends Refusal {

    TooManyDecimals(BigDecimal amount, String currency) {
        super("delivery.refused.decimals", amount.toPlainString(), currency);
    }
}
