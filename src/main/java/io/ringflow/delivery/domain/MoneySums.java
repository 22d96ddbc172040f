package io.ringflow.delivery.domain;

import io.ringflow.delivery.AgingTable;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what is outstanding, by how late it is. Every sum is read from an index alone. */
@Component
class MoneySums {

    private static final int LINES = 15;
    private static final String SUMS = """
            count(*) as receivables, sum(outstanding) as outstanding,
            coalesce(sum(outstanding) filter (where due_on < :today), 0) as late,
            coalesce(sum(outstanding) filter (where due_on >= :today), 0) as not_due,
            coalesce(sum(outstanding) filter (where due_on < :today and due_on >= :month), 0) as up_to_30,
            coalesce(sum(outstanding) filter (where due_on < :month and due_on >= :two), 0) as up_to_60,
            coalesce(sum(outstanding) filter (where due_on < :two and due_on >= :three), 0) as up_to_90,
            coalesce(sum(outstanding) filter (where due_on < :three), 0) as over_90
            """;

    private static final String ALL =
            "currency, receivables, outstanding, late, not_due, up_to_30, up_to_60, up_to_90, over_90";

    private final JdbcClient database;
    private final SlowFigures figures;
    private final Clock clock;

    MoneySums(JdbcClient database, SlowFigures figures, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.clock = clock;
    }

    AgingTable aging(AgingTable.By by, Optional<List<String>> sellers) {
        AgingAsked asked = new AgingAsked(by, sellers, LocalDate.now(clock));
        return figures.answer(asked, AgingTable.class, () -> addUp(asked));
    }

    private AgingTable addUp(AgingAsked asked) {
        return new AgingTable(
                lines("select '' as key, '' as name, currency, " + SUMS, " group by currency order by currency", asked),
                latest(asked),
                clock.instant());
    }

    /** Those with most that is late: looked for among what is late, and only if those are few among all. */
    private List<AgingTable.Line> latest(AgingAsked asked) {
        String key = column(asked.by());
        List<AgingTable.Line> late = keyed(
                asked,
                " and (" + key + ", currency) in (select " + key + ", currency from ringflow.receivable"
                        + open(asked.sellers())
                        + " and due_on < :today group by 1, 2 order by sum(outstanding) desc limit "
                        + LINES + ")");
        return late.size() < LINES ? keyed(asked, "") : late;
    }

    private List<AgingTable.Line> keyed(AgingAsked asked, String among) {
        return lines(
                "select " + named(asked.by()) + " from (select " + column(asked.by()) + " as key, currency, " + SUMS,
                among + " group by 1, 2 order by late desc, outstanding desc limit " + LINES
                        + ") as s order by late desc, outstanding desc",
                asked);
    }

    private List<AgingTable.Line> lines(String select, String rest, AgingAsked asked) {
        LocalDate today = asked.today();
        Where where = open(asked.sellers())
                .with("today", today)
                .with("month", today.minusDays(30))
                .with("two", today.minusDays(60))
                .with("three", today.minusDays(90));
        return database.sql(select + " from ringflow.receivable" + where + rest)
                .params(where.parameters())
                .query((row, line) -> line(row))
                .list();
    }

    private static String column(AgingTable.By by) {
        return switch (by) {
            case CUSTOMER -> "customer_id";
            case PERSON -> "seller";
            case PROJECT -> "project_id";
        };
    }

    private static String named(AgingTable.By by) {
        return switch (by) {
            case CUSTOMER ->
                "(select number from ringflow.customer where id = s.key) as key,"
                        + " (select name from ringflow.customer where id = s.key) as name, " + ALL;
            case PERSON -> "s.key as key, s.key as name, " + ALL;
            case PROJECT ->
                "(select number from ringflow.project where id = s.key) as key,"
                        + " (select customer_name from ringflow.project where id = s.key) as name, " + ALL;
        };
    }

    private static AgingTable.Line line(ResultSet row) throws SQLException {
        return new AgingTable.Line(
                row.getString("key"),
                row.getString("name"),
                row.getLong("receivables"),
                List.of(
                        Columns.money(row, "not_due").orElseThrow(),
                        Columns.money(row, "up_to_30").orElseThrow(),
                        Columns.money(row, "up_to_60").orElseThrow(),
                        Columns.money(row, "up_to_90").orElseThrow(),
                        Columns.money(row, "over_90").orElseThrow()),
                Columns.money(row, "outstanding").orElseThrow(),
                Columns.money(row, "late").orElseThrow());
    }

    private static Where open(Optional<List<String>> sellers) {
        return new Where().and("status in ('OPEN', 'DISPUTED')").and("seller in (:sellers)", "sellers", sellers);
    }

    private record AgingAsked(AgingTable.By by, Optional<List<String>> sellers, LocalDate today) {}
}
