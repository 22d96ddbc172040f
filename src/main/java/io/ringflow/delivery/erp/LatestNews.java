package io.ringflow.delivery.erp;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells news of a record from those that came late; whoever asks about the same record at the same time waits for its turn. */
@Component
class LatestNews {

    private final JdbcClient database;

    LatestNews(JdbcClient database) {
        this.database = database;
    }

    /** @return whether nothing later was told of that record */
    boolean isLatest(String kind, String key, Instant at) {
        return database.sql("""
                        insert into ringflow.erp_news as known (kind, key, at) values (?, ?, ?)
                        on conflict (kind, key) do update set at = excluded.at where known.at <= excluded.at
                        """).params(kind, key, Timestamp.from(at)).update() == 1;
    }
}
