package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.DealFilter;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityId;
import io.ringflow.pipeline.OpportunityStatus;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deals as rows. */
@Component
class DealReads {

    private static final String COLUMNS = """
            select id, number, customer_id, customer_name, product, stage, status, expected_value, currency, owner,
                   stage_since, next_step, next_step_on, urged_at, hold_until, process_instance_id
            from ringflow.opportunity
            """;
    private static final ListOrder LONGEST_THERE_FIRST = ListOrder.byMoment("stage_since", Way.RISING, Way.RISING);

    private final JdbcClient database;
    private final Deadlines deadlines;

    DealReads(JdbcClient database, Deadlines deadlines) {
        this.database = database;
        this.deadlines = deadlines;
    }

    List<DealRow> column(FunnelStage stage, DealFilter filter, Optional<String> after, int limit) {
        Where where = where(filter).and("stage = :stage", "stage", stage.name());
        LONGEST_THERE_FIRST.behind(after, where);
        return rows(COLUMNS + where + LONGEST_THERE_FIRST + " limit :limit", where, limit);
    }

    List<DealRow> ofOwner(String owner, int limit) {
        Where where = new Where().and("closed_at is null").and("owner = :owner", "owner", owner);
        return rows(COLUMNS + where + " order by next_step_on limit :limit", where, limit);
    }

    List<DealRow> ofCustomer(CustomerId customer, int limit) {
        Where where = new Where().and("customer_id = :customer", "customer", customer.value());
        return rows(COLUMNS + where + " order by closed_at desc nulls first, id desc limit :limit", where, limit);
    }

    Optional<DealRow> numbered(String number) {
        Where where = new Where().and("number = :number", "number", number);
        return rows(COLUMNS + where + " limit :limit", where, 1).stream().findFirst();
    }

    static Where where(DealFilter filter) {
        Where where = new Where()
                .and("closed_at is null")
                .and("owner = :owner", "owner", filter.owner())
                .and("team = :team", "team", filter.team());
        return filter.stalledOnly() ? where.and("urged_at is not null") : where;
    }

    private List<DealRow> rows(String sql, Where where, int limit) {
        List<Found> found = database.sql(sql)
                .params(where.parameters())
                .param("limit", limit)
                .query((row, line) -> Found.in(row))
                .list();
        Map<String, Instant> due = deadlines.next(
                found.stream().flatMap(deal -> deal.instance().stream()).toList());
        return found.stream().map(deal -> deal.row(due)).toList();
    }

    private record Found(DealRow row, Optional<String> instance, Optional<LocalDate> holdUntil) {

        static Found in(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            Instant since = Columns.moment(row, "stage_since");
            Optional<String> instance = Columns.text(row, "process_instance_id");
            return new Found(
                    new DealRow(
                            new OpportunityId(id),
                            row.getString("number"),
                            new CustomerId(row.getLong("customer_id")),
                            row.getString("customer_name"),
                            row.getString("product"),
                            FunnelStage.valueOf(row.getString("stage")),
                            OpportunityStatus.valueOf(row.getString("status")),
                            Columns.money(row, "expected_value"),
                            Columns.text(row, "owner"),
                            since,
                            Columns.text(row, "next_step"),
                            Columns.day(row, "next_step_on"),
                            Optional.empty(),
                            Columns.instant(row, "urged_at").isPresent(),
                            instance,
                            LONGEST_THERE_FIRST.place(row)),
                    instance,
                    Columns.day(row, "hold_until"));
        }

        DealRow row(Map<String, Instant> due) {
            Optional<Instant> deadline = instance.map(due::get)
                    .or(() -> holdUntil.map(
                            day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
            return new DealRow(
                    row.id(),
                    row.number(),
                    row.customer(),
                    row.customerName(),
                    row.product(),
                    row.stage(),
                    row.status(),
                    row.value(),
                    row.owner(),
                    row.stageSince(),
                    row.nextStep(),
                    row.nextStepOn(),
                    deadline,
                    row.stalled(),
                    row.processInstanceId(),
                    row.after());
        }
    }
}
