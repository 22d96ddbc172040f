package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What should come in by the day on which it is due, and what is expected to by the way in which was paid so far.
 *
 * @param at when this was added up
 */
public record CashForecast(List<Month> months, PaymentHabits habits, Instant at) {

    /**
     * @param month empty for what should have come in by now
     * @param count of the instalments that are due in it
     * @param plannedShare and {@code expectedShare}: of the largest sum of the same currency, 0 to 1
     */
    public record Month(
            Optional<YearMonth> month,
            long count,
            Money planned,
            Money expected,
            double plannedShare,
            double expectedShare) {}
}
