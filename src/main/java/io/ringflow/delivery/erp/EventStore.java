package io.ringflow.delivery.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that are kept, and how they move from one state to the next; always in the caller's transaction. */
@Component
public class EventStore {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TIMES_LONGER = 6;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final ErpSettings settings;
    private final Clock clock;

    EventStore(JdbcClient database, ObjectMapper json, ErpSettings settings, Clock clock) {
        this.database = database;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hands out events that are to be worked off, oldest first; nodes that ask at the same time get different ones. */
    public List<Long> takeDue(int atMost) {
        return database.sql("""
                        with due as materialized (
                          select id from ringflow.erp_event where due_at <= ? order by due_at, id limit ? for update skip locked)
                        update ringflow.erp_event e set due_at = null from due where e.id = due.id returning e.id
                        """).params(now(), atMost).query(Long.class).list().stream()
                .sorted()
                .toList();
    }

    /** An event that is still to be done. */
    Optional<ErpEvent> open(long id) {
        return database.sql("""
                        select id, type, contract, coalesce(happened_at, received_at) as at, data
                          from ringflow.erp_event where id = ? and state in ('NEW', 'WAITING')
                        """).param(id).query((row, line) -> event(row)).optional();
    }

    /** @return whether it was to be done; if not, somebody else did it meanwhile, and the caller must undo what it did */
    boolean done(long id, Optional<Remark> remark) {
        return database.sql("""
                        update ringflow.erp_event set state = 'DONE', settled_at = ?, due_at = null, why = ?::jsonb
                         where id = ? and state in ('NEW', 'WAITING')
                        """)
                        .param(now())
                        .param(remark.map(Why::of).map(this::write).orElse(null))
                        .param(id)
                        .update()
                == 1;
    }

    void unmatched(long id, Refusal refusal) {
        database.sql("""
                        update ringflow.erp_event set state = 'UNMATCHED', due_at = null, why = ?::jsonb
                         where id = ? and state in ('NEW', 'WAITING')
                        """).params(write(Why.of(refusal)), id).update();
    }

    /** Tries it again in a while, each time in a longer one, until it has waited long enough for a person to look. */
    void tooEarly(long id, EventTooEarly refusal) {
        Waiting waited = database.sql(
                        "select tries, waiting_since from ringflow.erp_event where id = ? for no key update")
                .param(id)
                .query((row, line) -> new Waiting(
                        row.getInt("tries"),
                        Columns.instant(row, "waiting_since").orElse(clock.instant())))
                .single();
        if (waited.since().plus(settings.patience()).isBefore(clock.instant())) {
            unmatched(id, refusal);
            return;
        }
        database.sql("""
                        update ringflow.erp_event set state = 'WAITING', tries = tries + 1, waiting_since = ?, due_at = ?, why = ?::jsonb
                         where id = ? and state in ('NEW', 'WAITING')
                        """)
                .params(
                        Timestamp.from(waited.since()),
                        Timestamp.from(clock.instant().plus(waited.pause())),
                        write(Why.of(refusal)),
                        id)
                .update();
    }

    /**
     * Tries those of a contract that wait for another event again now.
     *
     * @param contract our number of it or that of the signed document; they may name the other
     */
    void wake(String contract) {
        database.sql("""
                        update ringflow.erp_event set due_at = :now
                         where state = 'WAITING' and contract <> '' and contract in (
                           select :contract
                           union all select document_number from ringflow.contract where number = :contract
                           union all select number from ringflow.contract where document_number = :contract)
                        """).param("now", now()).param("contract", contract).update();
    }

    /** Works those off that named a contract before anybody knew it. */
    void nowKnown(Collection<String> contracts) {
        database.sql("""
                        update ringflow.erp_event set state = 'NEW', due_at = ?, why = null
                         where contract = any(?) and contract <> '' and state in ('WAITING', 'UNMATCHED')
                        """).params(now(), contracts.toArray(String[]::new)).update();
    }

    private static ErpEvent event(ResultSet row) throws SQLException {
        return new ErpEvent(
                row.getLong("id"),
                row.getString("type"),
                Optional.of(row.getString("contract")).filter(contract -> !contract.isEmpty()),
                Columns.moment(row, "at"),
                EventJson.read(row.getString("data")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String write(Why why) {
        try {
            return json.writeValueAsString(why);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private record Waiting(int tries, Instant since) {

        Duration pause() {
            Duration pause = SHORTEST_WAIT;
            for (int step = 0; step < tries && pause.compareTo(LONGEST_WAIT) < 0; step++) {
                pause = pause.multipliedBy(TIMES_LONGER);
            }
            return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
        }
    }
}
