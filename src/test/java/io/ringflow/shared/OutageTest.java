package io.ringflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, connection lost",
        "57P01, stopped by an administrator",
        "57P03, starting",
        "53100, disk full",
        "53300, too many connections",
        "25P03, idle in a transaction",
        "40P01, deadlock"
    })
    void isWhateverTheDatabaseCannotHelp(String state, String reason) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException(reason, state))))
                .isTrue();
    }

    @Test
    void isAPoolWithoutAFreeConnection() {
        assertThat(Outage.isBehind(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }

    @Test
    void isAConnectionThatThePoolGaveUpBeforeItCouldBeRolledBack() {
        Exception rollback = new IllegalStateException(
                "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"));
        assertThat(Outage.isBehind(rollback)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505, a number twice", "42601, a statement that is wrong", "22001, a text too long"})
    void isNotAMistakeOfRingflow(String state, String reason) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException(reason, state))))
                .isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
