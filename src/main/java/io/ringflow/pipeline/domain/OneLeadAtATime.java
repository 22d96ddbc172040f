package io.ringflow.pipeline.domain;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes leads of the same customer that arrive at the same moment come one after the other, so that the second sees the first. */
@Component
class OneLeadAtATime {

    private final JdbcClient database;

    OneLeadAtATime(JdbcClient database) {
        this.database = database;
    }

    /** Waits for its turn, which lasts until the transaction ends. */
    void turn(String customerName) {
        String key = "lead " + customerName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        database.sql("select count(pg_advisory_xact_lock(hashtextextended(?, 0)))")
                .param(key)
                .query(Long.class)
                .single();
    }
}
