package io.ringflow.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that the engine keeps for groups, remembered for a while. */
@Component
public class GroupNamesKept {

    private final JdbcClient database;
    private final ExpiringMap<String, String> known;

    GroupNamesKept(JdbcClient database, Clock clock) {
        this.database = database;
        this.known = new ExpiringMap<>(clock, Duration.ofMinutes(1), 1_000);
    }

    /** A group that is gone, or has no name, is called by its id. */
    public String nameOf(String group) {
        return known.get(group, () -> Optional.of(read(group))).orElse(group);
    }

    private String read(String group) {
        return database.sql("select coalesce(nullif(name_, ''), id_) from act_id_group where id_ = ?")
                .param(group)
                .query(String.class)
                .optional()
                .orElse(group);
    }
}
