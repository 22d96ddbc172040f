package io.ringflow.shared.metrics;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads in a transaction that the database ends when it takes too long, and the network when the database is silent. */
@Component
class BoundedReading {

    private static final Duration SILENCE_AFTER = Duration.ofSeconds(5);
    private static final Executor AT_ONCE = Runnable::run;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Duration longest;

    BoundedReading(JdbcTemplate database, PlatformTransactionManager transactions, MetricsSettings settings) {
        this.database = database;
        this.longest = settings.longest();
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** @throws org.springframework.dao.DataAccessException if it took too long, too */
    <T> T within(Supplier<T> reading) {
        return transaction.execute(status -> {
            database.execute((ConnectionCallback<Void>) connection -> {
                connection.setNetworkTimeout(
                        AT_ONCE, (int) longest.plus(SILENCE_AFTER).toMillis());
                return null;
            });
            database.execute("set local statement_timeout = " + longest.toMillis());
            return reading.get();
        });
    }
}
