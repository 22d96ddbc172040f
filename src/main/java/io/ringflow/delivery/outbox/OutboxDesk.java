package io.ringflow.delivery.outbox;

import io.ringflow.delivery.outbox.OutboxView.StepKind;
import io.ringflow.identity.People;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about messages: send again, set aside. Each step is kept with who and when. */
@Service
@Transactional
public class OutboxDesk {

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient database;
    private final ReceiverHealth health;
    private final People people;
    private final Clock clock;

    OutboxDesk(JdbcClient database, ReceiverHealth health, People people, Clock clock) {
        this.database = database;
        this.health = health;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Sends a message that is dead or was set aside as a new one, which tells the record as it stands now, or tries one that waits
     * for its next try at once.
     *
     * @throws MessageSettled if there is nothing to send again
     */
    public void sendAgain(long message) {
        if (sendAgain(List.of(message), person()) + tryNow(message) == 0) {
            throw new MessageSettled();
        }
        health.askNow();
    }

    /** @return how many there were to send again */
    int sendAgain(List<Long> messages, String person) {
        Long[] ids = database.sql("""
                        select id from ringflow.outbox where id = any(?) and state in ('DEAD', 'ASIDE') order by id for update
                        """)
                .param(messages.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        database.sql("""
                        insert into ringflow.outbox (kind, record_id, subject, state, created_at, due_at)
                        select kind, record_id, max(subject), 'WAITING', ?, ? from ringflow.outbox where id = any(?)
                         group by kind, record_id order by kind, record_id
                        on conflict (kind, record_id) where state = 'WAITING'
                           do update set changes = outbox.changes + 1, due_at = excluded.due_at
                        """).params(now(), now(), ids).update();
        database.sql("update ringflow.outbox set state = 'OVERTAKEN', settled_at = ? where id = any(?)")
                .params(now(), ids)
                .update();
        steps(ids, StepKind.SENT_AGAIN, person, "");
        return ids.length;
    }

    /** Only between two tries: one that is under way is left alone. */
    private int tryNow(long message) {
        int tried = database.sql("""
                        update ringflow.outbox o set due_at = ? where id = ? and state = 'TRYING'
                           and exists (select 1 from ringflow.outbox_try t where t.outbox_id = o.id and t.number = o.tries)
                        """).params(now(), message).update();
        if (tried > 0) {
            steps(new Long[] {message}, StepKind.SENT_AGAIN, person(), "");
        }
        return tried;
    }

    /**
     * @throws OutboxFieldsRefused if there is no reason
     * @throws MessageSettled if it is delivered already
     */
    public void setAside(long message, String reason) {
        String note = Texts.clean(reason, LONGEST_NOTE);
        if (note.isEmpty()) {
            throw new OutboxFieldsRefused(Map.of("reason", Refusal.sentence("delivery.outbox.reason.missing")));
        }
        int changed = database.sql("""
                        update ringflow.outbox set state = 'ASIDE', due_at = null, settled_at = ?
                         where id = ? and state in ('WAITING', 'TRYING', 'DEAD')
                        """).params(now(), message).update();
        if (changed == 0) {
            throw new MessageSettled();
        }
        steps(new Long[] {message}, StepKind.SET_ASIDE, person(), note);
    }

    private void steps(Long[] messages, StepKind kind, String person, String note) {
        database.sql("""
                        insert into ringflow.outbox_step (outbox_id, kind, by_person, at, note)
                        select message, ?, ?, ?, ? from unnest(?) as message
                        """).params(kind.name(), person, now(), note, messages).update();
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
