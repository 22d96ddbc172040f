package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.ReceiptRow;
import io.ringflow.delivery.ReceiptStatus;
import io.ringflow.delivery.ReceiptView;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.Where;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads receipts, row by row. */
@Component
class ReceiptReads {

    private static final String COLUMNS = """
            select t.id, t.number, t.kind, t.status, t.paid_on, t.amount, t.currency, t.contract_amount,
                   p.currency as contract_currency, p.number as project, p.contract_number, p.customer_name, p.seller,
                   t.payer, t.reference
            from\s""";
    private static final String WITH_PROJECT = " join ringflow.project p on p.id = t.project_id";

    /** A page of each seller's own, along their index, and then the first of those. */
    private static final String OF_SELLERS = """
            unnest(array[:sellers]::varchar[]) as s (name) cross join lateral (
              select * from ringflow.receipt t\s""";

    private static final ListOrder LONGEST_WAITING_FIRST = ListOrder.byDay("t.paid_on", Way.RISING, Way.RISING);
    private static final ListOrder NEWEST_FIRST = ListOrder.byDay("t.paid_on", Way.FALLING, Way.FALLING);

    private final JdbcClient database;
    private final CaseReads cases;

    ReceiptReads(JdbcClient database, CaseReads cases) {
        this.database = database;
        this.cases = cases;
    }

    /** Open ones longest waiting first, along their index; all of them newest first, along theirs. */
    List<ReceiptRow> rows(boolean openOnly, Optional<List<String>> sellers, Optional<String> after, int limit) {
        Where where = new Where();
        sellers.ifPresent(names -> where.and("t.seller = s.name").with("sellers", names));
        ListOrder order = openOnly ? LONGEST_WAITING_FIRST : NEWEST_FIRST;
        order.behind(after, where);
        if (openOnly) {
            where.and("t.status = 'OPEN'");
        }
        String rest = order + " limit " + limit;
        return sellers.isEmpty()
                ? rows(where, rest)
                : read(COLUMNS + OF_SELLERS + where + rest + ") t" + WITH_PROJECT + rest, where);
    }

    List<ReceiptRow> ofProject(String project) {
        return rows(new Where().and("p.number = :project", "project", project), LONGEST_WAITING_FIRST.toString());
    }

    Optional<ReceiptView> numbered(String number) {
        return rows(new Where().and("t.number = :number", "number", number), "").stream()
                .findFirst()
                .map(this::view);
    }

    private ReceiptView view(ReceiptRow row) {
        return database.sql("""
                        select t.*, p.currency as contract_currency
                        from ringflow.receipt t join ringflow.project p on p.id = t.project_id where t.number = ?
                        """)
                .param(row.number())
                .query((found, line) -> view(row, found))
                .single();
    }

    private ReceiptView view(ReceiptRow row, ResultSet found) throws SQLException {
        String currency = found.getString("contract_currency");
        BigDecimal worth =
                row.worth().map(Money::amount).orElse(BigDecimal.ZERO).abs();
        BigDecimal takenBack = found.getBigDecimal("taken_back");
        BigDecimal held = found.getBigDecimal("held").subtract(takenBack).max(BigDecimal.ZERO);
        BigDecimal matched = found.getBigDecimal("matched");
        return new ReceiptView(
                row,
                Optional.ofNullable(found.getBigDecimal("rate")),
                found.getString("meant_for"),
                found.getString("refund_of"),
                Columns.text(found, "entered_by"),
                Columns.moment(found, "at"),
                Money.of(matched, currency),
                Money.of(takenBack, currency),
                Money.of(held, currency),
                Money.of(
                        worth.subtract(matched)
                                .subtract(takenBack)
                                .subtract(held)
                                .max(BigDecimal.ZERO),
                        currency),
                matches(found.getLong("id"), currency),
                cases.open(row.number()),
                cases.latest("receipt-matching", row.number()));
    }

    private List<ReceiptView.Match> matches(long id, String currency) {
        return database.sql("""
                        select r.number, r.label, m.amount, m.rule
                        from ringflow.receipt_match m join ringflow.receivable r on r.id = m.receivable_id
                        where m.receipt_id = ? order by r.position_in_contract
                        """)
                .param(id)
                .query((row, line) -> new ReceiptView.Match(
                        row.getString("number"),
                        row.getString("label"),
                        Money.of(row.getBigDecimal("amount"), currency),
                        row.getString("rule")))
                .list();
    }

    private List<ReceiptRow> rows(Where where, String rest) {
        return read(COLUMNS + "ringflow.receipt t" + WITH_PROJECT + where + rest, where);
    }

    private List<ReceiptRow> read(String question, Where where) {
        return database.sql(question)
                .params(where.parameters())
                .query((row, line) -> row(row))
                .list();
    }

    private static ReceiptRow row(ResultSet row) throws SQLException {
        LocalDate paidOn = Columns.day(row, "paid_on").orElseThrow();
        String contractCurrency = row.getString("contract_currency");
        return new ReceiptRow(
                row.getString("number"),
                ReceiptKind.valueOf(row.getString("kind")),
                ReceiptStatus.valueOf(row.getString("status")),
                paidOn,
                Columns.money(row, "amount").orElseThrow(),
                Optional.ofNullable(row.getBigDecimal("contract_amount"))
                        .map(worth -> Money.of(worth, contractCurrency)),
                row.getString("project"),
                row.getString("contract_number"),
                row.getString("customer_name"),
                row.getString("seller"),
                row.getString("payer"),
                row.getString("reference"),
                NEWEST_FIRST.place(row));
    }
}
