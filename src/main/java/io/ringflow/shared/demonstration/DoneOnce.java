package io.ringflow.shared.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does something once in the life of a database, however often and on however many machines Ringflow starts. */
@Component
public class DoneOnce {

    private final JdbcClient database;
    private final Clock clock;

    DoneOnce(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Does the work unless it is done; both are one transaction, so that what was cut off is done at the next start. */
    @Transactional
    public void once(String what, Runnable work) {
        boolean first =
                database.sql("insert into ringflow.done_once (what, done_at) values (?, ?) on conflict do nothing")
                                .params(what, Timestamp.from(clock.instant()))
                                .update()
                        == 1;
        if (first) {
            work.run();
        }
    }
}
