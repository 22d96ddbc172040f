package io.ringflow.identity.rights;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was set up, so that nothing which an administrator changed or removed since ever comes back by itself. */
@Component
public class SetUpOnce {

    private static final long LOCK = 0x52494E474944L;

    private final JdbcClient database;
    private final Clock clock;

    SetUpOnce(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nodes that start together set up one after the other; held until the transaction ends. */
    public void waitForOthers() {
        database.sql("select 1 from (select pg_advisory_xact_lock(?)) locked")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    /** Whether this is the first time; from now on it is not. */
    public boolean isFirst(String item) {
        return database.sql("insert into ringflow.identity_setup (item, done_at) values (?, ?) on conflict do nothing")
                        .params(item, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
