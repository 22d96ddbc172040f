package io.ringflow.shared.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old reminders in small steps, so that nobody waits for it; nodes that do it at the same time take different ones. */
@Component
class ReminderRetention {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final JdbcClient database;
    private final ReminderSettings settings;
    private final Clock clock;

    ReminderRetention(JdbcClient database, ReminderSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    void forgetOld() {
        Timestamp oldest = Timestamp.from(clock.instant().minus(settings.kept()));
        int forgotten;
        do {
            forgotten = database.sql("""
                            delete from ringflow.reminder where id in
                              (select id from ringflow.reminder where at < ? order by at limit ? for update skip locked)
                            """).params(oldest, FORGOTTEN_AT_ONCE).update();
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }
}
