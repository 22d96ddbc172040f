package io.ringflow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own load generator, which shows what the database alone can do. */
public final class PgBench {

    private final Server server;

    private PgBench(Server server) {
        this.server = server;
    }

    /** Installs it where it is missing. */
    public static PgBench against(Server server) throws IOException, InterruptedException {
        Process installing = new ProcessBuilder("sh", "src/test/scripts/install-pgbench.sh")
                .inheritIO()
                .start();
        if (installing.waitFor() != 0) {
            throw new IOException("There is no pgbench");
        }
        return new PgBench(server);
    }

    /** Runs a script so often from each of some connections, with prepared statements and without checking foreign keys. */
    public Process start(String database, Path script, int connections, int each) throws IOException {
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--transactions=" + each,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=" + server.username(),
                database));
        pgbench.environment()
                .putAll(Map.of(
                        "PGPASSWORD",
                        server.password(),
                        // rows come in the script's order, not in that of their foreign keys
                        "PGOPTIONS",
                        "-c session_replication_role=replica"));
        return pgbench.redirectErrorStream(true).start();
    }

    /** Waits for its end. */
    public static void finish(Process pgbench) throws IOException, InterruptedException {
        String said = new String(pgbench.getInputStream().readAllBytes());
        if (pgbench.waitFor() != 0) {
            throw new IOException("pgbench failed: " + said);
        }
    }
}
