package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectColumn;
import io.ringflow.delivery.ProjectFilter;
import io.ringflow.delivery.ProjectId;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.ProjectTotals;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists, sums and the board of projects. */
@Component
class ProjectReads {

    private static final int BATCH = 1000;
    private static final String COLUMNS = """
            select id, number, contract_number, customer_id, customer_name, seller, project_manager, status, stage, stage_since,
                   stage_due_on, amount, received, amount - received - written_off as outstanding, currency, signed_on, closed_at
            from ringflow.project
            """;
    private static final ListOrder NEWEST_FIRST = ListOrder.newestFirst();
    private static final ListOrder LATE_FIRST = ListOrder.byDay("stage_due_on", Way.RISING, Way.RISING);
    private static final ListOrder LAST_CLOSED_FIRST = ListOrder.byMoment("closed_at", Way.FALLING, Way.FALLING);

    private final JdbcClient database;
    private final SlowFigures figures;
    private final Clock clock;

    ProjectReads(JdbcClient database, SlowFigures figures, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.clock = clock;
    }

    List<ProjectColumn> board(ProjectFilter filter, int cards) {
        Sums sums = sums(filter);
        return Arrays.stream(MarketStage.values())
                .map(stage -> column(stage, filter, sums, cards))
                .toList();
    }

    private ProjectColumn column(MarketStage stage, ProjectFilter filter, Sums all, int cards) {
        List<Sum> sums = all.sums().stream().filter(sum -> sum.stage() == stage).toList();
        ProjectFilter inStage = new ProjectFilter(
                filter.status(),
                Optional.of(stage),
                filter.manager(),
                filter.sellers(),
                filter.lateOnly(),
                filter.term());
        List<ProjectRow> rows = list(inStage, Optional.empty(), cards + 1);
        return new ProjectColumn(
                stage,
                all.at(),
                sums.stream().mapToLong(Sum::count).sum(),
                sums.stream().mapToLong(Sum::late).sum(),
                sums.stream().map(Sum::amount).toList(),
                sums.stream().map(Sum::received).toList(),
                rows.subList(0, Math.min(cards, rows.size())),
                rows.size() > cards);
    }

    ProjectTotals totals(ProjectFilter filter) {
        Sums sums = sums(filter);
        List<String> currencies = sums.sums().stream()
                .map(sum -> sum.amount().currencyCode())
                .distinct()
                .toList();
        return new ProjectTotals(
                sums.sums().stream().mapToLong(Sum::count).sum(),
                sums.sums().stream().mapToLong(Sum::late).sum(),
                currencies.stream().map(currency -> sums.total(currency, true)).toList(),
                currencies.stream().map(currency -> sums.total(currency, false)).toList(),
                sums.at());
    }

    private Sums sums(ProjectFilter filter) {
        return figures.answer(new Question(filter, today()), Sums.class, () -> addUp(filter));
    }

    private Sums addUp(ProjectFilter filter) {
        Where where = where(filter);
        List<Sum> sums = database.sql("select stage, currency, count(*) as projects,"
                        + " count(*) filter (where stage_due_on < :day) as late, coalesce(sum(amount), 0) as amount,"
                        + " coalesce(sum(received), 0) as received from ringflow.project" + where
                        + " group by stage, currency order by stage, currency")
                .params(where.parameters())
                .param("day", today())
                .query((row, line) -> new Sum(
                        MarketStage.valueOf(row.getString("stage")),
                        row.getLong("projects"),
                        row.getLong("late"),
                        Columns.money(row, "amount").orElseThrow(),
                        Columns.money(row, "received").orElseThrow()))
                .list();
        return new Sums(sums, clock.instant());
    }

    /** Running projects go by the day planned for their stage, closed ones by the day of closing, along their indexes. */
    List<ProjectRow> list(ProjectFilter filter, Optional<String> after, int limit) {
        Where where = where(filter);
        ListOrder order = filter.status() == ProjectStatus.CLOSED ? LAST_CLOSED_FIRST : LATE_FIRST;
        order.behind(after, where);
        return rows(where, order, limit);
    }

    void each(ProjectFilter filter, Consumer<ProjectRow> reader) {
        List<ProjectRow> batch = list(filter, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            batch = list(filter, Optional.of(batch.get(batch.size() - 1).after()), BATCH);
        }
    }

    Optional<ProjectRow> numbered(String number) {
        return rows(new Where().and("number = :number", "number", number), NEWEST_FIRST, 1).stream()
                .findFirst();
    }

    Optional<ProjectRow> ofContract(String contract) {
        return rows(new Where().and("contract_number = :contract", "contract", contract), NEWEST_FIRST, 1).stream()
                .findFirst();
    }

    List<ProjectRow> ofCustomer(CustomerId customer, int limit) {
        return rows(new Where().and("customer_id = :customer", "customer", customer.value()), NEWEST_FIRST, limit);
    }

    List<ProjectRow> search(String term, Optional<List<String>> sellers, int limit) {
        Where where = new Where().and("seller in (:sellers)", "sellers", sellers);
        return rows(begins(where, term), NEWEST_FIRST, limit);
    }

    private List<ProjectRow> rows(Where where, ListOrder order, int limit) {
        return database.sql(COLUMNS + where + order + " limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, line) -> row(row, order))
                .list();
    }

    private Where where(ProjectFilter filter) {
        Where where = new Where()
                .and("status = '" + filter.status().name() + "'")
                .and("stage = :stage", "stage", filter.stage().map(Enum::name))
                .and("project_manager = :manager", "manager", filter.manager())
                .and("seller in (:sellers)", "sellers", filter.sellers());
        if (filter.lateOnly()) {
            where.and("stage_due_on < :today", "today", (Object) today());
        }
        filter.term().ifPresent(term -> begins(where, term));
        return where;
    }

    private static Where begins(Where where, String term) {
        String pattern = term.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return where.and("(lower(customer_name) like :name or number like :written)")
                .with("name", pattern.toLowerCase(Locale.ROOT))
                .with("written", pattern.toUpperCase(Locale.ROOT));
    }

    private ProjectRow row(ResultSet row, ListOrder order) throws SQLException {
        Optional<LocalDate> due = Columns.day(row, "stage_due_on");
        return new ProjectRow(
                new ProjectId(row.getLong("id")),
                row.getString("number"),
                row.getString("contract_number"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_name"),
                row.getString("seller"),
                Columns.text(row, "project_manager"),
                ProjectStatus.valueOf(row.getString("status")),
                MarketStage.valueOf(row.getString("stage")),
                Columns.moment(row, "stage_since"),
                due,
                due.filter(day -> day.isBefore(today())).isPresent(),
                Columns.money(row, "amount").orElseThrow(),
                Columns.money(row, "received").orElseThrow(),
                Columns.money(row, "outstanding").orElseThrow(),
                Columns.day(row, "signed_on").orElseThrow(),
                Columns.instant(row, "closed_at"),
                order.place(row));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is late changes with the day. */
    private record Question(ProjectFilter filter, LocalDate day) {}

    /** What each stage adds up to, in each currency. */
    private record Sums(List<Sum> sums, Instant at) {

        Money total(String currency, boolean signed) {
            return sums.stream()
                    .map(sum -> signed ? sum.amount() : sum.received())
                    .filter(money -> money.currencyCode().equals(currency))
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    private record Sum(MarketStage stage, long count, long late, Money amount, Money received) {}
}
