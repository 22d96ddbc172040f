package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetSettingsTest {

    private final TargetSettings settings = new TargetSettings(
            Currency.getInstance("USD"), Map.of(Currency.getInstance("EUR"), new BigDecimal("1.085")));

    @Test
    void aResultCountsAtTheRateOfItsCurrency() {
        assertThat(settings.counted(Money.of(new BigDecimal("100.01"), "EUR"))).contains(new BigDecimal("108.51"));
        assertThat(settings.counted(Money.of(new BigDecimal("7"), "USD"))).contains(new BigDecimal("7.00"));
    }

    @Test
    void aResultInACurrencyWithoutARateDoesNotCount() {
        assertThat(settings.counted(Money.of(BigDecimal.TEN, "CNY"))).isEmpty();
    }
}
