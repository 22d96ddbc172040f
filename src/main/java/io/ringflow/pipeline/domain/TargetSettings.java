package io.ringflow.pipeline.domain;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about its targets.
 *
 * @param currency in which all targets are set
 * @param rates what one unit of another currency counts for in {@code currency}; results in currencies without a rate are shown
 *     beside the others
 */
@ConfigurationProperties("ringflow.targets")
record TargetSettings(
        @DefaultValue("USD") Currency currency,
        @DefaultValue Map<Currency, BigDecimal> rates) {

    /** The amount in the currency of the targets; empty if there is no rate for it. */
    Optional<BigDecimal> counted(Money money) {
        BigDecimal rate = money.currency().equals(currency) ? BigDecimal.ONE : rates.get(money.currency());
        return Optional.ofNullable(rate).map(known -> new Money(money.amount().multiply(known), currency).amount());
    }
}
