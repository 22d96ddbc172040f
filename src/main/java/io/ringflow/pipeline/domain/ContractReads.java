package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.ContractFilter;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractRow;
import io.ringflow.pipeline.ContractStatus;
import io.ringflow.pipeline.ContractTotals;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.Instalment;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the contract ledger. */
@Component
class ContractReads {

    private static final int BATCH = 1000;
    private static final String COLUMNS = """
            select id, number, status, customer_id, customer_name, opportunity_number, amount, currency, discount,
                   payment_terms, owner, signed_on, created_at
            from ringflow.contract
            """;
    private static final ListOrder NEWEST_FIRST = ListOrder.newestFirst();
    private static final ListOrder LAST_SIGNED_FIRST = ListOrder.byDay("signed_on", Way.FALLING, Way.RISING);

    private final JdbcClient database;
    private final SlowFigures figures;
    private final Clock clock;

    ContractReads(JdbcClient database, SlowFigures figures, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.clock = clock;
    }

    List<ContractRow> rows(ContractFilter filter, Optional<String> after, int limit) {
        Where where = where(filter);
        ListOrder order = order(filter);
        order.behind(after, where);
        return rows(where, order, limit);
    }

    /** A ledger of what was signed in a period goes by the day of signing, along its index; any other by age. */
    private static ListOrder order(ContractFilter filter) {
        return filter.signedFrom().isPresent() || filter.signedTo().isPresent() ? LAST_SIGNED_FIRST : NEWEST_FIRST;
    }

    void each(ContractFilter filter, Consumer<ContractRow> reader) {
        List<ContractRow> batch = rows(filter, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            batch = rows(filter, Optional.of(batch.get(batch.size() - 1).after()), BATCH);
        }
    }

    ContractTotals totals(ContractFilter filter) {
        return figures.answer(filter, ContractTotals.class, () -> addUp(filter));
    }

    private ContractTotals addUp(ContractFilter filter) {
        Where where = where(filter);
        List<Map.Entry<Long, Money>> sums = database.sql(
                        "select currency, count(*) as contracts, coalesce(sum(amount), 0) as amount"
                                + " from ringflow.contract" + where + " group by currency order by currency")
                .params(where.parameters())
                .query((row, line) -> Map.entry(
                        row.getLong("contracts"), Columns.money(row, "amount").orElseThrow()))
                .list();
        return new ContractTotals(
                sums.stream().mapToLong(Map.Entry::getKey).sum(),
                sums.stream().map(Map.Entry::getValue).toList(),
                clock.instant());
    }

    List<ContractRow> ofDeal(long deal) {
        return rows(new Where().and("opportunity_id = :deal", "deal", deal), NEWEST_FIRST, 50).stream()
                .sorted(Comparator.comparing(ContractRow::createdAt).reversed())
                .toList();
    }

    Optional<ContractView> numbered(String number) {
        return rows(new Where().and("number = :number", "number", number), NEWEST_FIRST, 1).stream()
                .findFirst()
                .map(this::view);
    }

    private ContractView view(ContractRow row) {
        long id = row.id().value();
        return database.sql("select * from ringflow.contract where id = :id")
                .param("id", id)
                .query((found, line) -> new ContractView(
                        row,
                        found.getInt("revision"),
                        Columns.day(found, "planned_sign_on"),
                        Columns.text(found, "document_number"),
                        Columns.text(found, "signed_by_us"),
                        Columns.text(found, "signed_by_customer"),
                        instalments(id, row.amount().currencyCode()),
                        decisions(id)))
                .single();
    }

    private List<Instalment> instalments(long contract, String currency) {
        return database.sql(
                        "select * from ringflow.contract_instalment where contract_id = :id order by position_in_list")
                .param("id", contract)
                .query((row, line) -> new Instalment(
                        row.getString("label"),
                        Columns.day(row, "due_on").orElseThrow(),
                        Money.of(row.getBigDecimal("amount"), currency)))
                .list();
    }

    private List<ContractView.Decision> decisions(long contract) {
        return database.sql(
                        "select * from ringflow.contract_decision where contract_id = :id order by at desc, id desc")
                .param("id", contract)
                .query((row, line) -> new ContractView.Decision(
                        row.getInt("revision"),
                        row.getString("level"),
                        row.getString("decision"),
                        row.getString("comment"),
                        row.getString("by_person"),
                        Columns.moment(row, "at")))
                .list();
    }

    private List<ContractRow> rows(Where where, ListOrder order, int limit) {
        return database.sql(COLUMNS + where + order + " limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, line) -> row(row, order))
                .list();
    }

    private static Where where(ContractFilter filter) {
        return new Where()
                .and("status = :status", "status", filter.status().map(Enum::name))
                .and("owner in (:owners)", "owners", filter.owners())
                .and("customer_id = :customer", "customer", filter.customer())
                .and("signed_on >= :signedFrom", "signedFrom", filter.signedFrom())
                .and("signed_on <= :signedTo", "signedTo", filter.signedTo());
    }

    private static ContractRow row(ResultSet row, ListOrder order) throws SQLException {
        long id = row.getLong("id");
        return new ContractRow(
                new ContractId(id),
                row.getString("number"),
                ContractStatus.valueOf(row.getString("status")),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_name"),
                row.getString("opportunity_number"),
                Columns.money(row, "amount").orElseThrow(),
                row.getDouble("discount"),
                row.getString("payment_terms"),
                row.getString("owner"),
                Columns.day(row, "signed_on"),
                Columns.moment(row, "created_at"),
                order.place(row));
    }
}
