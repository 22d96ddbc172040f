package io.ringflow.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isAsDurableAsAServerByItsOwnWord() throws SQLException {
        try (OwnDatabase database = OwnDatabase.start(folder, 0)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsItsDataAndAdmitsNobodyWithoutThePasswordAndNoSecondOwner() throws SQLException {
        try (OwnDatabase database = OwnDatabase.start(folder, 0)) {
            execute(database, "create table kept as select 42 as answer");
        }
        try (OwnDatabase database = OwnDatabase.start(folder, 0)) {
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.username(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> OwnDatabase.start(folder, 0))
                    .isInstanceOf(OwnDatabaseInUse.class)
                    .hasMessageContaining("Another Ringflow is running");
        }
    }

    private static void execute(OwnDatabase database, String command) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection.createStatement().execute(command);
        }
    }

    private static String ask(OwnDatabase database, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
