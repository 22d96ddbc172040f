package io.ringflow.identity.rights;

import io.ringflow.shared.Turns;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was set up, so that nothing which an administrator changed or removed since ever comes back by itself. */
@Component
public class SetUpOnce {

    private static final long LOCK = 0x52494E474944L;

    private final JdbcClient database;
    private final Turns turns;
    private final Clock clock;

    SetUpOnce(JdbcClient database, Turns turns, Clock clock) {
        this.database = database;
        this.turns = turns;
        this.clock = clock;
    }

    /** Nodes that start together set up one after the other; held until the transaction ends. */
    public void waitForOthers() {
        turns.await(() -> database.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single());
    }

    /** Whether this is the first time; from now on it is not. */
    public boolean isFirst(String item) {
        return database.sql("insert into ringflow.identity_setup (item, done_at) values (?, ?) on conflict do nothing")
                        .params(item, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
