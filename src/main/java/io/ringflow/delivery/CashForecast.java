package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What should come in, by the day on which it is due.
 *
 * @param at when this was added up
 */
public record CashForecast(List<Month> months, Instant at) {

    /**
     * @param month empty for what should have come in by now
     * @param share of the largest month of the same currency, 0 to 1
     */
    public record Month(Optional<YearMonth> month, long count, Money expected, double share) {}
}
