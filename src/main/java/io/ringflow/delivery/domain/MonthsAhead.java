package io.ringflow.delivery.domain;

import io.ringflow.delivery.CashForecast;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays what is planned and what is expected of the same money side by side, month by month. */
record MonthsAhead(List<Part> parts) {

    /**
     * Money that is due in one month and expected in one.
     *
     * @param due first day of the month; empty if it is late
     * @param expected first day of the month
     * @param likely what is expected of {@code planned}
     */
    record Part(Optional<LocalDate> due, LocalDate expected, long count, Money planned, Money likely) {}

    private record Key(Optional<YearMonth> month, String currency) {}

    /** What is late first, then month by month. */
    List<CashForecast.Month> months() {
        List<CashForecast.Month> months = keys().map(
                        key -> new CashForecast.Month(key.month(), count(key), planned(key), expected(key), 0, 0))
                .toList();
        return months.stream().map(month -> compared(month, months)).toList();
    }

    private Stream<Key> keys() {
        return parts.stream()
                .flatMap(part -> Stream.of(due(part), expected(part)))
                .distinct()
                .sorted(Comparator.comparing((Key key) -> key.month().orElse(YearMonth.of(0, 1)))
                        .thenComparing(Key::currency));
    }

    private long count(Key key) {
        return parts.stream()
                .filter(part -> due(part).equals(key))
                .mapToLong(Part::count)
                .sum();
    }

    private Money planned(Key key) {
        return parts.stream()
                .filter(part -> due(part).equals(key))
                .map(Part::planned)
                .reduce(Money.zero(key.currency()), Money::plus);
    }

    private Money expected(Key key) {
        return parts.stream()
                .filter(part -> expected(part).equals(key))
                .map(Part::likely)
                .reduce(Money.zero(key.currency()), Money::plus);
    }

    private static Key due(Part part) {
        return new Key(part.due().map(YearMonth::from), part.planned().currencyCode());
    }

    private static Key expected(Part part) {
        return new Key(
                Optional.of(YearMonth.from(part.expected())), part.planned().currencyCode());
    }

    private static CashForecast.Month compared(CashForecast.Month month, List<CashForecast.Month> all) {
        BigDecimal largest = all.stream()
                .flatMap(other -> Stream.of(other.planned(), other.expected()))
                .filter(sum -> sum.currency().equals(month.planned().currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new CashForecast.Month(
                month.month(),
                month.count(),
                month.planned(),
                month.expected(),
                share(month.planned(), largest),
                share(month.expected(), largest));
    }

    private static double share(Money sum, BigDecimal largest) {
        return sum.amount().divide(largest, 4, RoundingMode.HALF_UP).doubleValue();
    }
}
