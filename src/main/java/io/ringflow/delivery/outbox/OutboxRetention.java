package io.ringflow.delivery.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages that were delivered long ago, a few at a time. What is dead or was set aside stays. */
@Component
class OutboxRetention {

    private static final int AT_ONCE = 1000;
    private static final int MOST = 1000;

    private final JdbcClient database;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxRetention(JdbcClient database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        int rounds = 0;
        while (rounds < MOST && forgetSome() == AT_ONCE) {
            rounds++;
        }
    }

    /** A transaction of its own; nodes that do so at the same time take different ones. */
    private int forgetSome() {
        return database.sql("""
                        delete from ringflow.outbox where id in (
                          select id from ringflow.outbox where state in ('DELIVERED', 'OVERTAKEN') and settled_at < ?
                           order by settled_at limit ? for update skip locked)
                        """)
                .params(Timestamp.from(clock.instant().minus(settings.kept())), AT_ONCE)
                .update();
    }
}
