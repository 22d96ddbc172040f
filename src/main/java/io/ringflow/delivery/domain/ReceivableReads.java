package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.ReceivableFilter;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.ReceivableStatus;
import io.ringflow.delivery.ReceivableView;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads receivables, row by row. */
@Component
class ReceivableReads {

    private static final int BATCH = 1000;
    private static final String OPEN = "r.status in ('OPEN', 'DISPUTED')";
    private static final String COLUMNS = """
            select r.id, r.number, p.number as project, p.contract_number, r.customer_id, p.customer_name, r.seller,
                   r.label, r.amount, r.received, r.outstanding, r.currency, r.due_on, r.status, r.dunning_level
            from\s""";
    private static final String SELECT =
            COLUMNS + "ringflow.receivable r join ringflow.project p on p.id = r.project_id";
    private static final ListOrder LONGEST_DUE_FIRST = ListOrder.byDay("r.due_on", Way.RISING, Way.RISING);

    /** A page of each seller's own, along the index that each has, and then the first of those. */
    private static final String OF_SELLERS = """
            unnest(array[:sellers]::varchar[]) as s (name) cross join lateral (
              select * from ringflow.receivable r\s""";

    private final JdbcClient database;
    private final CaseReads cases;
    private final Clock clock;

    ReceivableReads(JdbcClient database, CaseReads cases, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
    }

    List<ReceivableRow> open(ReceivableFilter filter, Optional<String> after, int limit) {
        Where where = where(filter);
        filter.sellers().ifPresent(sellers -> where.and("r.seller = s.name").with("sellers", sellers));
        LONGEST_DUE_FIRST.behind(after, where);
        String order = LONGEST_DUE_FIRST + " limit " + limit;
        return filter.sellers().isEmpty()
                ? rows(SELECT + where + order, where)
                : rows(
                        COLUMNS + OF_SELLERS + where + order + ") r join ringflow.project p on p.id = r.project_id"
                                + order,
                        where);
    }

    void each(ReceivableFilter filter, Consumer<ReceivableRow> reader) {
        List<ReceivableRow> batch = open(filter, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            batch = open(filter, Optional.of(batch.get(batch.size() - 1).after()), BATCH);
        }
    }

    List<ReceivableRow> ofProject(String project) {
        Where where = new Where().and("p.number = :project", "project", project);
        return rows(SELECT + where + " order by r.position_in_contract", where);
    }

    Optional<ReceivableView> numbered(String number) {
        Where where = new Where().and("r.number = :number", "number", number);
        return rows(SELECT + where, where).stream().findFirst().map(this::view);
    }

    private ReceivableView view(ReceivableRow row) {
        return database.sql("select * from ringflow.receivable where number = ?")
                .param(row.number())
                .query((found, line) -> new ReceivableView(
                        row,
                        Columns.day(found, "first_due_on").orElseThrow(),
                        Columns.money(found, "written_off").orElseThrow(),
                        Columns.day(found, "reminded_on"),
                        Columns.day(found, "settled_on"),
                        found.getString("disputed_because"),
                        paid(found.getLong("id"), row.amount().currencyCode()),
                        writeOffs(found.getLong("id"), row.amount().currencyCode()),
                        cases.open(row.number()),
                        cases.latest("receivable-collection", row.number())))
                .single();
    }

    private List<ReceivableView.Paid> paid(long id, String currency) {
        return database.sql("""
                        select t.number, t.paid_on, m.amount, m.rule
                        from ringflow.receipt_match m join ringflow.receipt t on t.id = m.receipt_id
                        where m.receivable_id = ? order by t.paid_on, t.id
                        """)
                .param(id)
                .query((row, line) -> new ReceivableView.Paid(
                        row.getString("number"),
                        Columns.day(row, "paid_on").orElseThrow(),
                        Money.of(row.getBigDecimal("amount"), currency),
                        row.getString("rule")))
                .list();
    }

    private List<ReceivableView.WriteOff> writeOffs(long id, String currency) {
        return database.sql(
                        "select * from ringflow.receivable_write_off where receivable_id = ? order by proposed_at desc")
                .param(id)
                .query((row, line) -> new ReceivableView.WriteOff(
                        Money.of(row.getBigDecimal("amount"), currency),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        Columns.moment(row, "proposed_at"),
                        row.getString("status"),
                        Columns.text(row, "decided_by"),
                        row.getString("comment")))
                .list();
    }

    private List<ReceivableRow> rows(String question, Where where) {
        return database.sql(question)
                .params(where.parameters())
                .query((row, line) -> row(row))
                .list();
    }

    private Where where(ReceivableFilter filter) {
        LocalDate today = LocalDate.now(clock);
        return new Where()
                .and(filter.disputedOnly() ? "r.status = 'DISPUTED'" : OPEN)
                .and("r.due_on >= :from", "from", filter.aging().flatMap(aging -> aging.firstDay(today)))
                .and("r.due_on <= :to", "to", filter.aging().flatMap(aging -> aging.lastDay(today)))
                .and("r.customer_id = :customer", "customer", filter.customer())
                .and(
                        "r.project_id = (select id from ringflow.project where number = :project)",
                        "project",
                        filter.project());
    }

    private static ReceivableRow row(ResultSet row) throws SQLException {
        LocalDate dueOn = Columns.day(row, "due_on").orElseThrow();
        return new ReceivableRow(
                row.getString("number"),
                row.getString("project"),
                row.getString("contract_number"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_name"),
                row.getString("seller"),
                row.getString("label"),
                Columns.money(row, "amount").orElseThrow(),
                Columns.money(row, "received").orElseThrow(),
                Columns.money(row, "outstanding").orElseThrow(),
                dueOn,
                ReceivableStatus.valueOf(row.getString("status")),
                row.getInt("dunning_level"),
                LONGEST_DUE_FIRST.place(row));
    }
}
