package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.ReceivedMoney;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.SlowFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of a year's targets, by person and month. */
@Component
class TargetResults {

    private static final String SIGNED = "amount";
    private static final String PROFIT = "amount - planned_cost";

    private final JdbcClient database;
    private final ObjectProvider<ReceivedMoney> received;
    private final SlowFigures figures;
    private final Clock clock;

    TargetResults(JdbcClient database, ObjectProvider<ReceivedMoney> received, SlowFigures figures, Clock clock) {
        this.database = database;
        this.received = received;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param unknown how many contracts are left out, because their cost is not known */
    record Year(List<Sum> sums, long unknown, Instant at) {}

    record Sum(String person, int month, Money amount) {}

    private record Question(TargetKind kind, int year) {}

    Year of(int year, TargetKind kind) {
        return figures.answer(new Question(kind, year), Year.class, () -> addUp(year, kind));
    }

    private Year addUp(int year, TargetKind kind) {
        return switch (kind) {
            case SIGNED -> new Year(contracts(year, SIGNED), 0, clock.instant());
            case PROFIT -> new Year(contracts(year, PROFIT), withoutCost(year), clock.instant());
            case RECEIVED ->
                new Year(
                        received.stream()
                                .flatMap(module -> module.received(year).stream())
                                .map(sum -> new Sum(sum.seller(), sum.month(), sum.amount()))
                                .toList(),
                        0,
                        clock.instant());
        };
    }

    private List<Sum> contracts(int year, String amount) {
        return database.sql("""
                        select owner, extract(month from signed_on)::int as month, currency, sum(%1$s) as amount
                        from ringflow.contract
                        where signed_on between :first and :last and %1$s is not null
                        group by owner, month, currency
                        """.formatted(amount))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, line) -> new Sum(
                        row.getString("owner"),
                        row.getInt("month"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }

    private long withoutCost(int year) {
        return database.sql("""
                        select count(*) from ringflow.contract
                        where signed_on between :first and :last and planned_cost is null
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
    }
}
