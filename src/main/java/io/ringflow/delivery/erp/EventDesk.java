package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringflow.delivery.erp.EventView.StepKind;
import io.ringflow.delivery.erp.process.EventQueue;
import io.ringflow.identity.People;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about events: correct and replay, replay as they are, set aside. Each step is kept with who and when. */
@Service
@Transactional
public class EventDesk {

    private static final String CONTRACT = "contract";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    private final JdbcClient database;
    private final EventQueue queue;
    private final People people;
    private final Clock clock;

    EventDesk(JdbcClient database, EventQueue queue, People people, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param version of the event as the person had read it
     * @throws CorrectionRefused if the content is no JSON, or there is no type
     * @throws EventSettled if it is done, or somebody was faster
     */
    public void correct(long id, long version, Correction correction) {
        JsonNode content = checked(correction);
        hold(id, version);
        String contract = contract(id, correction.contract(), content);
        database.sql("""
                        insert into ringflow.erp_event_step
                               (erp_event_id, kind, by_person, at, former_type, former_contract, former_data)
                        select id, 'CORRECTED', ?, ?, type, contract, data from ringflow.erp_event where id = ?
                        """).params(person(), now(), id).update();
        database.sql("update ringflow.erp_event set type = ?, contract = ?, data = ?::json where id = ?")
                .params(Texts.clean(correction.type(), LONGEST_NAME), contract, EventJson.write(content), id)
                .update();
        again(id);
    }

    /** @throws EventSettled if it is done, or somebody was faster */
    public void replay(long id, long version) {
        hold(id, version);
        step(id, StepKind.REPLAYED, person(), "");
        again(id);
    }

    /** Those that were done meanwhile are left alone. */
    void replayAll(List<Long> ids, String person) {
        database.sql("""
                        select id from ringflow.erp_event where id = any(?) and state <> 'DONE' order by id for update
                        """)
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(id -> {
                    step(id, StepKind.REPLAYED, person, "");
                    again(id);
                });
    }

    /**
     * @throws CorrectionRefused if there is no reason
     * @throws EventSettled if it is done, or somebody was faster
     */
    public void setAside(long id, long version, String reason) {
        String note = Texts.clean(reason, LONGEST_NOTE);
        if (note.isEmpty()) {
            throw new CorrectionRefused(Map.of("reason", Refusal.sentence("delivery.event.reason.missing")));
        }
        hold(id, version);
        step(id, StepKind.SET_ASIDE, person(), note);
        queue.forget(id);
        database.sql("update ringflow.erp_event set state = 'ASIDE', due_at = null where id = ?")
                .param(id)
                .update();
    }

    /** The contract may be corrected beside the content or in it: afterwards both name the same. */
    private String contract(long id, String beside, JsonNode content) {
        JsonNode within = content.path(CONTRACT);
        JsonNode before = EventJson.read(database.sql("select data from ringflow.erp_event where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .path(CONTRACT);
        String named =
                Texts.clean(within.isTextual() && !within.equals(before) ? within.textValue() : beside, LONGEST_NAME);
        if (content instanceof ObjectNode object && object.has(CONTRACT)) {
            object.put(CONTRACT, named);
        }
        return named;
    }

    private static JsonNode checked(Correction correction) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Texts.clean(correction.type()).isEmpty()) {
            problems.put("type", Refusal.sentence("delivery.event.type.missing"));
        }
        JsonNode content = null;
        try {
            content = EventJson.read(correction.content());
        } catch (JsonRefused broken) {
            problems.put("content", Objects.requireNonNull(broken.getMessage()));
        }
        if (content == null || !problems.isEmpty()) {
            throw new CorrectionRefused(problems);
        }
        return content;
    }

    /** Nobody else does anything about it until the caller's transaction ends. */
    private void hold(long id, long version) {
        EventState state = database.sql("select state from ringflow.erp_event where id = ? for update")
                .param(id)
                .query(EventState.class)
                .single();
        if (state == EventState.DONE) {
            throw EventSettled.done();
        }
        long latest = database.sql("select coalesce(max(id), 0) from ringflow.erp_event_step where erp_event_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (latest != version) {
            throw EventSettled.changedMeanwhile();
        }
    }

    private void step(long id, StepKind kind, String person, String note) {
        database.sql(
                        "insert into ringflow.erp_event_step (erp_event_id, kind, by_person, at, note) values (?, ?, ?, ?, ?)")
                .params(id, kind.name(), person, now(), note)
                .update();
    }

    private void again(long id) {
        queue.forget(id);
        database.sql("""
                        update ringflow.erp_event
                           set state = 'NEW', due_at = ?, tries = 0, waiting_since = null, why = null where id = ?
                        """).params(now(), id).update();
    }

    private String person() {
        return people.current()
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in"))
                .username();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
