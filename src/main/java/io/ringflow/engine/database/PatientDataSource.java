package io.ringflow.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Waits for the answer to a statement however long it takes, because a migration may build an index on a large table. */
class PatientDataSource extends DelegatingDataSource {

    private static final int FOREVER = 0;

    PatientDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, FOREVER);
        return connection;
    }
}
