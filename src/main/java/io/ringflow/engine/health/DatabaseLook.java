package io.ringflow.engine.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** One look at the database: whether it can be written to, and holds the tables that this version of Ringflow works with. */
@Component
class DatabaseLook implements OwnConnection.Question<Map<String, String>> {

    static final String WELL = "";

    private static final String QUESTION = """
            select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as read_only,
                   exists (select 1 from act_ge_schema_log where version_ like ?) as engine,
                   exists (select 1 from ringflow.flyway_schema_history where version = ? and success) as migrated
            """;

    private final String engineVersion;
    private final String migration;

    /** Newer tables are welcome: while a new release is rolled out, nodes of the old one go on. */
    DatabaseLook(Flyway flyway) {
        this.engineVersion = ProductPropertiesUtil.getProductVersion().replaceFirst("^(\\d+\\.\\d+)\\..*", "$1");
        this.migration = Migrations.latestOf(flyway);
    }

    /** @return what is wrong, or {@link #WELL}, for each thing looked at */
    @Override
    public Map<String, String> ask(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(QUESTION)) {
            question.setString(1, engineVersion + ".%");
            question.setString(2, migration);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                Map<String, String> found = new LinkedHashMap<>();
                found.put("database", answer.getBoolean("read_only") ? "It cannot be written to" : WELL);
                found.put(
                        "engine",
                        answer.getBoolean("engine")
                                ? WELL
                                : "The tables of the process engine are not those of " + engineVersion);
                found.put(
                        "migrations", answer.getBoolean("migrated") ? WELL : "Migration " + migration + " is missing");
                return found;
            }
        }
    }
}
