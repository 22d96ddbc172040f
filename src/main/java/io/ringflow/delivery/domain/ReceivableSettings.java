package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about its money.
 *
 * @param tolerance up to which difference an amount counts as the same, by currency; unless set, 0.01
 * @param remindBefore how much working time before its day an instalment is reminded of, such as {@code PT40H}
 */
@ConfigurationProperties("ringflow.receivables")
public record ReceivableSettings(
        @DefaultValue Map<String, BigDecimal> tolerance,
        @DefaultValue("PT40H") String remindBefore) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    BigDecimal toleranceOf(String currency) {
        return tolerance.getOrDefault(currency, CENT);
    }
}
