package io.ringflow.delivery.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.delivery.erp.EventFilter.Shown;
import io.ringflow.delivery.erp.EventView.Former;
import io.ringflow.delivery.erp.EventView.Step;
import io.ringflow.delivery.erp.EventView.StepKind;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads events for pages. */
@Component
@Transactional(readOnly = true)
public class EventReads {

    /** An event has a job only while it is worked off; the engine finds jobs by what they work on. */
    private static final String ROWS = """
            select e.id, e.source, e.event_id, e.type, e.contract, e.happened_at, e.received_at, e.state, e.why,
                   j.exception_msg_ as failure, j.retries_ as tries_left,
                   j.duedate_ as next_try
              from ringflow.erp_event e
              left join lateral (
                select * from public.act_ru_job
                 where handler_type_ = 'ringflow-erp-event' and handler_cfg_ = e.id::text and exception_msg_ is not null
                 order by create_time_ desc limit 1) j on e.state in ('NEW', 'WAITING')
            """;

    private static final String FAILING_IDS = """
            e.id in (select handler_cfg_::bigint from public.act_ru_job
                      where handler_type_ = 'ringflow-erp-event' and exception_msg_ is not null)
             and e.state in ('NEW', 'WAITING')""";

    private final JdbcClient database;
    private final ObjectMapper json;

    EventReads(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Latest first, behind the event whose id is given. */
    public List<EventRow> rows(EventFilter filter, Optional<Long> after, int limit) {
        Where where = where(filter).and("e.id < :after", "after", after);
        return database.sql(ROWS + where + " order by e.id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, line) -> row(row))
                .list();
    }

    /** How many there are of those that somebody should look at. */
    public Map<Shown, Long> counts() {
        Map<Shown, Long> counts = new EnumMap<>(Shown.class);
        for (Shown shown : List.of(Shown.UNMATCHED, Shown.WAITING, Shown.FAILING)) {
            counts.put(
                    shown,
                    database.sql("select count(*) from ringflow.erp_event e" + where(shown))
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    long count(EventFilter filter) {
        Where where = where(filter);
        return database.sql("select count(*) from ringflow.erp_event e" + where)
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** Ids behind one and up to another, in their order. */
    List<Long> ids(EventFilter filter, long after, long until, int limit) {
        Where where = where(filter).and("e.id > :after", "after", after).and("e.id <= :until", "until", until);
        return database.sql("select e.id from ringflow.erp_event e" + where + " order by e.id limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public Optional<EventView> find(long id) {
        return database.sql(ROWS + " where e.id = ?")
                .param(id)
                .query((row, line) -> row(row))
                .optional()
                .map(this::view);
    }

    private EventView view(EventRow event) {
        return database.sql("select data, settled_at, due_at from ringflow.erp_event where id = ?")
                .param(event.id())
                .query((row, line) -> new EventView(
                        event,
                        pretty(row.getString("data")),
                        Columns.instant(row, "settled_at"),
                        event.state() == EventState.WAITING
                                ? Columns.instant(row, "due_at")
                                : event.failure().flatMap(EventRow.Failure::nextTry),
                        steps(event.id())))
                .single();
    }

    private List<Step> steps(long event) {
        return database.sql("select * from ringflow.erp_event_step where erp_event_id = ? order by id desc")
                .param(event)
                .query((row, line) -> new Step(
                        row.getLong("id"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getString("by_person"),
                        Columns.moment(row, "at"),
                        row.getString("note"),
                        former(row)))
                .list();
    }

    private static Optional<Former> former(ResultSet row) throws SQLException {
        Optional<String> content = Columns.text(row, "former_data");
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Former(
                        row.getString("former_type"), row.getString("former_contract"), pretty(content.get())));
    }

    private static String pretty(String content) {
        return EventJson.show(EventJson.read(content));
    }

    private static Where where(EventFilter filter) {
        return where(filter.shown())
                .and("(e.contract = :search and e.contract <> '' or e.event_id = :search)", "search", filter.search());
    }

    /** A state is written as it is, so that the small index of what is open can be used. */
    private static Where where(Shown shown) {
        return switch (shown) {
            case ALL -> new Where();
            case FAILING -> new Where().and(FAILING_IDS);
            default -> new Where().and("e.state = '" + shown.name() + "'");
        };
    }

    private EventRow row(ResultSet row) throws SQLException {
        Optional<String> failure = Columns.text(row, "failure");
        return new EventRow(
                row.getLong("id"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("contract"),
                Columns.instant(row, "happened_at"),
                Columns.moment(row, "received_at"),
                EventState.valueOf(row.getString("state")),
                Columns.text(row, "why").map(this::why),
                failure.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EventRow.Failure(
                                failure.get(), row.getInt("tries_left"), Columns.instant(row, "next_try"))));
    }

    private String why(String kept) {
        try {
            return json.readValue(kept, Why.class).say();
        } catch (JsonProcessingException ofAnotherRelease) {
            return kept;
        }
    }
}
