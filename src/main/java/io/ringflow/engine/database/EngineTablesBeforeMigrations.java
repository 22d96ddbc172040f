package io.ringflow.engine.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets the process engine make its tables before Ringflow's migrations run, because some of those put indexes on them. Nodes
 * that start together on an empty database wait for each other.
 */
@Component
class EngineTablesBeforeMigrations implements FlywayMigrationStrategy {

    private static final long LOCK = 0x52494E47464C4F57L;

    private final DataSource dataSource;

    EngineTablesBeforeMigrations(DataSource dataSource) {
        this.dataSource = new PatientDataSource(dataSource);
    }

    @Override
    public void migrate(Flyway flyway) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                if (tablesAreMissing(statement)) {
                    createTables();
                }
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not answer", failure);
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(dataSource)
                .load()
                .migrate();
    }

    private static boolean tablesAreMissing(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select to_regclass('act_ge_property') is null")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private void createTables() {
        ProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration()
                .setProcessEngineName("tables")
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false);
        engine.buildProcessEngine().close();
    }
}
