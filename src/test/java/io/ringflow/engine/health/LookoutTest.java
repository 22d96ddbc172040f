package io.ringflow.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a node knows of its database when that does not answer. */
class LookoutTest {

    private static final Duration AT_MOST = Duration.ofSeconds(8);

    @Test
    void saysThatADatabaseIsAwayWhichTakesConnectionsAndNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/ringflow?sslmode=disable");
            pool.setUsername("ringflow");
            pool.setPassword("any");
            Lookout lookout = new Lookout(new OwnConnection(pool), connection -> Map.of());
            long start = System.nanoTime();

            lookout.look();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
            assertThat(lookout.found()).containsOnlyKeys("database");
            assertThat(lookout.found().get("database")).isNotEqualTo(DatabaseLook.WELL);
        }
    }
}
