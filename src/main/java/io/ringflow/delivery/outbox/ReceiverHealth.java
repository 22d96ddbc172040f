package io.ringflow.delivery.outbox;

import io.ringflow.shared.query.Columns;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the receiver does, as all nodes found it. While it is away nobody sends anything, but for one message now and then to see
 * whether it is back: so a long outage costs little, and uses up no message's tries.
 */
@Component
public class ReceiverHealth {

    /** How exactly it is known when it last answered; each message would otherwise write the same row. */
    private static final Duration EXACT = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final OutboxSettings settings;
    private final Clock clock;

    ReceiverHealth(JdbcClient database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that failed at the same time count as one failure. */
    @Transactional
    void heard(Answer answer) {
        if (!Verdict.isAway(answer)) {
            answered(answer);
            return;
        }
        database.sql("""
                        select failures from ringflow.outbox_receiver
                         where paused_until is null or paused_until <= ? for no key update
                        """).param(now()).query(Integer.class).optional().ifPresent(before -> pause(before + 1, answer));
    }

    private void pause(int failures, Answer answer) {
        Duration pause = new Pauses(settings.longestPause(), ThreadLocalRandom.current())
                .ofReceiver(failures, answer.retryAfter());
        database.sql("""
                        update ringflow.outbox_receiver
                           set failures = ?, failed_at = ?, status = ?, said = ?, paused_until = ?
                        """)
                .param(failures)
                .param(now())
                .param(answer.status().orElse(null))
                .param(answer.said())
                .param(Timestamp.from(clock.instant().plus(pause)))
                .update();
    }

    private void answered(Answer answer) {
        database.sql("""
                        update ringflow.outbox_receiver
                           set failures = 0, answered_at = ?, status = ?, said = ?, paused_until = null
                         where failures > 0 or answered_at is null or answered_at < ? or status is distinct from ?
                        """)
                .param(now())
                .param(answer.status().orElse(null))
                .param(Verdict.of(answer) == Verdict.DELIVERED ? "" : answer.said())
                .param(Timestamp.from(clock.instant().minus(EXACT)))
                .param(answer.status().orElse(null))
                .update();
    }

    /** Asks it again now, since somebody says that it is back. */
    @Transactional
    public void askNow() {
        database.sql("update ringflow.outbox_receiver set paused_until = null where paused_until is not null")
                .update();
    }

    /** How many messages may be sent now. */
    public int room(int most) {
        ReceiverView receiver = view();
        if (receiver.pausedUntil()
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent()) {
            return 0;
        }
        return receiver.isAway() ? Math.min(1, most) : most;
    }

    public ReceiverView view() {
        return database.sql("select * from ringflow.outbox_receiver")
                .query((row, line) -> new ReceiverView(
                        settings.isOn(),
                        settings.isOn() ? settings.receiver().getHost() : "",
                        Columns.instant(row, "answered_at"),
                        Columns.instant(row, "failed_at"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("status", Integer.class)),
                        row.getString("said"),
                        Columns.instant(row, "paused_until")))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
