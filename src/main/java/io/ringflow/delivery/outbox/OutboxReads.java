package io.ringflow.delivery.outbox;

import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecords;
import io.ringflow.delivery.erp.EventJson;
import io.ringflow.delivery.outbox.OutboxFilter.Shown;
import io.ringflow.delivery.outbox.OutboxView.Step;
import io.ringflow.delivery.outbox.OutboxView.StepKind;
import io.ringflow.delivery.outbox.OutboxView.Try;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads messages for pages. */
@Component
@Transactional(readOnly = true)
public class OutboxReads {

    private static final Pattern EVENT_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient database;
    private final SharedRecords records;
    private final OutboxSettings settings;

    OutboxReads(JdbcClient database, SharedRecords records, OutboxSettings settings) {
        this.database = database;
        this.records = records;
        this.settings = settings;
    }

    /** Latest first, behind the message whose id is given. */
    public List<OutboxRow> rows(OutboxFilter filter, Optional<Long> after, int limit) {
        Where where = where(filter).and("id < :after", "after", after);
        return database.sql("select * from ringflow.outbox" + where + " order by id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, line) -> row(row))
                .list();
    }

    /** How many there are of those that are not settled. */
    public Map<Shown, Long> counts() {
        Map<Shown, Long> counts = new EnumMap<>(Shown.class);
        for (Shown shown : List.of(Shown.DEAD, Shown.TRYING, Shown.WAITING)) {
            counts.put(shown, count(new OutboxFilter(shown, Optional.empty())));
        }
        return counts;
    }

    long count(OutboxFilter filter) {
        Where where = where(filter);
        return database.sql("select count(*) from ringflow.outbox" + where)
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** Ids behind one and up to another, in their order. */
    List<Long> ids(OutboxFilter filter, long after, long until, int limit) {
        Where where = where(filter).and("id > :after", "after", after).and("id <= :until", "until", until);
        return database.sql("select id from ringflow.outbox" + where + " order by id limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public Optional<OutboxView> find(long id) {
        return database.sql("select * from ringflow.outbox where id = ?")
                .param(id)
                .query((row, line) -> {
                    OutboxRow message = row(row);
                    return new OutboxView(
                            message,
                            Columns.text(row, "event_id"),
                            content(message, Columns.text(row, "event")),
                            tries(id),
                            steps(id),
                            later(message));
                })
                .optional();
    }

    private String content(OutboxRow message, Optional<String> event) {
        return event.or(() -> records.find(message.kind(), message.record())
                        .map(record -> OutgoingEvent.of(record, new UUID(0, 0), settings.source())))
                .map(text -> EventJson.show(EventJson.read(text)))
                .orElse("");
    }

    private Optional<Long> later(OutboxRow message) {
        return database.sql("""
                        select min(id) from ringflow.outbox
                         where subject = ? and kind = ? and record_id = ? and id > ?
                        """)
                .params(message.subject(), message.kind().name(), message.record(), message.id())
                .query((row, line) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private List<Try> tries(long message) {
        return database.sql("select * from ringflow.outbox_try where outbox_id = ? order by number desc")
                .param(message)
                .query((row, line) -> new Try(
                        row.getInt("number"),
                        Columns.moment(row, "at"),
                        row.getInt("milliseconds"),
                        status(row),
                        row.getString("said")))
                .list();
    }

    private List<Step> steps(long message) {
        return database.sql("select * from ringflow.outbox_step where outbox_id = ? order by id desc")
                .param(message)
                .query((row, line) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        row.getString("by_person"),
                        Columns.moment(row, "at"),
                        row.getString("note")))
                .list();
    }

    /** A state is written as it is, so that the small indexes can be used. */
    private static Where where(OutboxFilter filter) {
        Where where = new Where();
        switch (filter.shown()) {
            case ALL -> {}
            case ASIDE -> where.and("state in ('ASIDE', 'OVERTAKEN')");
            case DELIVERED -> where.and("state = 'DELIVERED'");
            default -> where.and("state = '" + filter.shown().name() + "'");
        }
        filter.search()
                .ifPresent(search -> where.and(
                        EVENT_ID.matcher(search).matches() ? "event_id = :search::uuid" : "subject = :search",
                        "search",
                        (Object) search));
        return where;
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("record_id"),
                row.getString("subject"),
                OutboxState.valueOf(row.getString("state")),
                Columns.moment(row, "created_at"),
                row.getInt("changes"),
                row.getInt("tries"),
                status(row),
                Columns.text(row, "said").orElse(""),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "settled_at"));
    }

    private static Optional<Integer> status(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("status", Integer.class));
    }
}
