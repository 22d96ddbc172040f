package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;
import java.math.BigDecimal;

/** The instalments of a contract come to another sum than its amount. */
public class InstalmentsDoNotAddUp extends Refusal {

    InstalmentsDoNotAddUp(BigDecimal sum, BigDecimal amount, String currency) {
        super("pipeline.refused.contract.instalments", sum, amount, currency);
    }
}
