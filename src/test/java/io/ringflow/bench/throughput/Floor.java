package io.ringflow.bench.throughput;

import io.ringflow.bench.Measured;
import io.ringflow.bench.Meter;
import io.ringflow.bench.Rows;
import io.ringflow.bench.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The floor: the same rows, written by {@code pgbench} with prepared statements in pipelines and nothing else. */
final class Floor {

    private static final int CONNECTIONS = 4;

    private final Measured bench;
    private final Path script;

    private Floor(Measured bench, Path script) {
        this.bench = bench;
        this.script = script;
    }

    /**
     * @param sample a database that holds rows of real shape, of deals that are over and of deals on their way
     * @param counted what so many deals wrote
     */
    static Floor of(Measured bench, String sample, Rows counted, int deals) throws Exception {
        Path script = bench.folder().resolve("floor.sql");
        Files.writeString(script, FloorScript.of(bench.server(), sample, counted, deals));
        Process installing = new ProcessBuilder("sh", "src/test/scripts/install-pgbench.sh")
                .inheritIO()
                .start();
        if (installing.waitFor() != 0) {
            throw new IOException("There is no pgbench");
        }
        return new Floor(bench, script);
    }

    Throughput.Round round(String template, int deals) throws Exception {
        Server server = bench.server();
        String database = template + "_floor";
        server.copy(template, database);
        Rows before = Rows.counted(server, database);
        Process pgbench = start(database, Math.max(1, deals / CONNECTIONS));
        Meter meter = Meter.start(server, pgbench.pid());
        String said = new String(pgbench.getInputStream().readAllBytes());
        Meter.Spent spent = meter.stop();
        if (pgbench.waitFor() != 0) {
            throw new IOException("pgbench failed: " + said);
        }
        Rows rows = Rows.counted(server, database).since(before);
        server.drop(database);
        return new Throughput.Round(Math.max(1, deals / CONNECTIONS) * CONNECTIONS, spent, rows);
    }

    private Process start(String database, int each) throws IOException {
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CONNECTIONS,
                "--jobs=2",
                "--transactions=" + each,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + bench.server().port(),
                "--username=" + bench.server().username(),
                database));
        pgbench.environment()
                .putAll(Map.of(
                        "PGPASSWORD",
                        bench.server().password(),
                        // rows come in the script's order, not in that of their foreign keys
                        "PGOPTIONS",
                        "-c session_replication_role=replica"));
        return pgbench.redirectErrorStream(true).start();
    }
}
