package io.ringflow.engine.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A connection beside the pool for looking at the database. It waits for nobody: a pool that is used up means that there is much
 * to do, not that the database is away. No answer within three seconds counts as none.
 */
@Component
class OwnConnection implements AutoCloseable {

    private static final String PATIENCE_SECONDS = "3";

    private final HikariDataSource pool;
    private @Nullable Connection open;

    OwnConnection(DataSource dataSource) throws SQLException {
        this.pool = dataSource.unwrap(HikariDataSource.class);
    }

    /** Something that is asked of a connection. */
    interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    <T> T ask(Question<T> question) throws SQLException {
        Connection connection = connection();
        try {
            return question.ask(connection);
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private synchronized Connection connection() throws SQLException {
        Connection known = open;
        if (known == null) {
            known = DriverManager.getConnection(pool.getJdbcUrl(), properties());
            open = known;
        }
        return known;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("ApplicationName", "ringflow-readiness");
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        return properties;
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection known = open;
        open = null;
        if (known != null) {
            known.close();
        }
    }
}
