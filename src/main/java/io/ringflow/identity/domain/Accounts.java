package io.ringflow.identity.domain;

import io.ringflow.shared.Digest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts behind each request, remembered for some seconds: a change made on this node counts at once, one made on
 * another node after that time. Reads the engine's tables, because asking the engine would take two commands and its
 * authorization check for each request.
 */
@Component
public class Accounts {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    private final JdbcClient database;
    private final ExpiringMap<String, Account> known;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.known = new ExpiringMap<>(clock, REMEMBERED, AT_MOST);
    }

    public Optional<Account> find(String username) {
        return known.get(username, () -> read(username));
    }

    void forget(String username) {
        known.remove(username);
    }

    void forgetAll() {
        known.clear();
    }

    private Optional<Account> read(String username) {
        return database.sql("select pwd_ from act_id_user where id_ = ?")
                .param(username)
                .query((row, number) -> Optional.ofNullable(row.getString(1)).orElse(""))
                .optional()
                .map(password -> new Account(username, groupsOf(username), Digest.base64(password)));
    }

    Set<String> groupsOf(String username) {
        return Set.copyOf(database.sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(username)
                .query(String.class)
                .set());
    }
}
