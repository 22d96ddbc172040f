package io.ringflow.delivery.outbox;

import io.ringflow.customer.SharedRecord;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecords;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How messages move from one state to the next, each time in a transaction that asks nobody outside. Nobody holds a connection while
 * the receiver is asked: whoever sends holds a message until a moment, which is kept with it, and loses it by being too late.
 */
@Component
public class OutboxStore {

    private final JdbcClient database;
    private final SharedRecords records;
    private final ReceiverHealth health;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxStore(
            JdbcClient database, SharedRecords records, ReceiverHealth health, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.records = records;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hands out messages that are due, oldest first; nodes that ask at the same time get different ones. A record's next message
     * waits until the one before it is settled.
     */
    @Transactional
    public Claim claim(int atMost) {
        Instant until = clock.instant().plus(settings.lease()).truncatedTo(ChronoUnit.MICROS);
        List<Long> messages = database.sql("""
                        with due as materialized (
                          select o.id from ringflow.outbox o
                           where o.due_at <= ?
                             and (o.state = 'TRYING' or not exists (
                                   select 1 from ringflow.outbox earlier
                                    where earlier.kind = o.kind and earlier.record_id = o.record_id
                                      and earlier.state = 'TRYING' and earlier.id <> o.id))
                           order by o.due_at, o.id limit ? for update of o skip locked)
                        update ringflow.outbox o set due_at = ? from due where o.id = due.id returning o.id
                        """)
                .params(now(), atMost, Timestamp.from(until))
                .query(Long.class)
                .list();
        return new Claim(until, messages.stream().sorted().toList());
    }

    /** How many claims wait for a node that works on them; those of a kind of job that failed for good do not. */
    public int jobs(String kind) {
        return database.sql("select count(*) from public.act_ru_job where handler_type_ = ? and retries_ > 0")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    /** Gives back what was not begun. */
    @Transactional
    void release(Claim claim) {
        database.sql("update ringflow.outbox set due_at = ? where id = any(?) and due_at = ?")
                .params(now(), claim.messages().toArray(Long[]::new), Timestamp.from(claim.until()))
                .update();
    }

    /**
     * Begins a try; the first one writes the event as the record stands now. Empty if it is not the caller's turn any more, or a
     * change of the record is being kept just now, which the event should tell.
     */
    @Transactional
    Optional<Sending> begin(long message, Instant claimedUntil) {
        return database.sql("""
                        select kind, record_id, event_id, event from ringflow.outbox
                         where id = ? and due_at = ? and state in ('WAITING', 'TRYING') for update skip locked
                        """)
                .params(message, Timestamp.from(claimedUntil))
                .query((row, line) ->
                        new Held(Kind.valueOf(row.getString("kind")), row.getLong("record_id"), row.getString("event")))
                .optional()
                .flatMap(
                        held -> held.event() == null ? first(message, held) : Optional.of(next(message, held.event())));
    }

    private Optional<Sending> first(long message, Held held) {
        UUID id = UUID.randomUUID();
        Optional<SharedRecord> record = records.find(held.kind(), held.record());
        if (record.isEmpty()) {
            database.sql("update ringflow.outbox set state = 'OVERTAKEN', due_at = null, settled_at = ? where id = ?")
                    .params(now(), message)
                    .update();
            return Optional.empty();
        }
        String event = OutgoingEvent.of(record.get(), id, settings.source());
        database.sql(
                        "update ringflow.outbox set state = 'TRYING', event_id = ?, event = ?::json, subject = ? where id = ?")
                .params(id, event, record.get().subject(), message)
                .update();
        return Optional.of(next(message, event));
    }

    private Sending next(long message, String event) {
        int number = database.sql(
                        "update ringflow.outbox set tries = tries + 1, due_at = ? where id = ? returning tries")
                .params(Timestamp.from(clock.instant().plus(settings.lease())), message)
                .query(Integer.class)
                .single();
        return new Sending(message, number, event);
    }

    /** Keeps what came of a try; if somebody took the message over meanwhile, what comes of it is that one's. */
    @Transactional
    void answered(Sending sent, Answer answer, Duration took) {
        database.sql("""
                        insert into ringflow.outbox_try (outbox_id, number, at, milliseconds, status, said)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(sent.id())
                .param(sent.number())
                .param(now())
                .param((int) Math.min(took.toMillis(), Integer.MAX_VALUE))
                .param(answer.status().orElse(null))
                .param(answer.said())
                .update();
        switch (Verdict.of(answer)) {
            case DELIVERED -> delivered(sent, answer);
            case AGAIN -> again(sent, answer);
            case DEAD -> settle(sent, OutboxState.DEAD, answer);
        }
        health.heard(answer);
    }

    private void delivered(Sending sent, Answer answer) {
        if (settle(sent, OutboxState.DELIVERED, answer)) {
            database.sql("""
                            update ringflow.outbox dead set state = 'OVERTAKEN', settled_at = ? from ringflow.outbox sent
                             where sent.id = ? and dead.kind = sent.kind and dead.record_id = sent.record_id
                               and dead.state = 'DEAD' and dead.id < sent.id
                            """).params(now(), sent.id()).update();
        }
    }

    private void again(Sending sent, Answer answer) {
        if (sent.number() >= settings.tries()) {
            settle(sent, OutboxState.DEAD, answer);
            return;
        }
        Duration pause = new Pauses(settings.longestPause(), ThreadLocalRandom.current())
                .ofMessage(sent.number(), answer.retryAfter());
        update(
                sent,
                OutboxState.TRYING,
                answer,
                null,
                Timestamp.from(clock.instant().plus(pause)));
    }

    private boolean settle(Sending sent, OutboxState state, Answer answer) {
        return update(sent, state, answer, now(), null);
    }

    private boolean update(
            Sending sent, OutboxState state, Answer answer, @Nullable Timestamp settledAt, @Nullable Timestamp dueAt) {
        return database.sql("""
                                update ringflow.outbox set state = ?, status = ?, said = ?, settled_at = ?, due_at = ?
                                 where id = ? and tries = ? and state = 'TRYING'
                                """)
                        .param(state.name())
                        .param(answer.status().orElse(null))
                        .param(answer.said())
                        .param(settledAt)
                        .param(dueAt)
                        .param(sent.id())
                        .param(sent.number())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private record Held(Kind kind, long record, @Nullable String event) {}
}
