package io.ringflow.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringflow.delivery.CashForecast.Month;
import io.ringflow.delivery.domain.MonthsAhead.Part;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthsAheadTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Test
    void laysPlannedAndExpectedMoneySideBySideWhatIsLateFirst() {
        List<Month> months = new MonthsAhead(List.of(
                        new Part(Optional.of(NOVEMBER), DECEMBER, 2, euros("400"), euros("380")),
                        new Part(Optional.empty(), NOVEMBER, 1, euros("100"), euros("50")),
                        new Part(Optional.of(DECEMBER), DECEMBER, 1, euros("20"), euros("20"))))
                .months();

        assertThat(months)
                .extracting(Month::month, Month::count, Month::planned, Month::expected)
                .containsExactly(
                        tuple(Optional.empty(), 1L, euros("100"), euros("0")),
                        tuple(Optional.of(YearMonth.of(2026, 11)), 2L, euros("400"), euros("50")),
                        tuple(Optional.of(YearMonth.of(2026, 12)), 1L, euros("20"), euros("400")));
        assertThat(months).extracting(Month::plannedShare).containsExactly(0.25, 1.0, 0.05);
        assertThat(months).extracting(Month::expectedShare).containsExactly(0.0, 0.125, 1.0);
    }

    private static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }
}
