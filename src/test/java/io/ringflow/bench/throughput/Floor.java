package io.ringflow.bench.throughput;

import io.ringflow.bench.Measured;
import io.ringflow.bench.Meter;
import io.ringflow.bench.PgBench;
import io.ringflow.bench.Rows;
import io.ringflow.bench.Server;
import java.nio.file.Files;
import java.nio.file.Path;

/** The floor: the same rows, written by {@code pgbench} with prepared statements in pipelines and nothing else. */
public final class Floor {

    private static final int CONNECTIONS = 4;

    private final Measured bench;
    private final PgBench pgbench;
    private final Path script;

    private Floor(Measured bench, PgBench pgbench, Path script) {
        this.bench = bench;
        this.pgbench = pgbench;
        this.script = script;
    }

    /**
     * @param sample a database that holds rows of real shape, of things that are over and of things on their way
     * @param counted what so many things wrote
     * @param transactions in which each of them is written
     */
    public static Floor of(Measured bench, String sample, Rows counted, int things, int transactions) throws Exception {
        Path script = bench.folder().resolve("floor.sql");
        Files.writeString(script, FloorScript.of(bench.server(), sample, counted, things, transactions));
        return new Floor(bench, PgBench.against(bench.server()), script);
    }

    /** How many things a second. */
    public double perSecond(String template, int things) throws Exception {
        return round(template, things).perSecond();
    }

    Throughput.Round round(String template, int deals) throws Exception {
        Server server = bench.server();
        String database = template + "_floor";
        server.copy(template, database);
        Rows before = Rows.counted(server, database);
        Process running = pgbench.start(database, script, CONNECTIONS, Math.max(1, deals / CONNECTIONS));
        Meter meter = Meter.start(server, running.pid());
        PgBench.finish(running);
        Meter.Spent spent = meter.stop();
        Rows rows = Rows.counted(server, database).since(before);
        server.drop(database);
        return new Throughput.Round(Math.max(1, deals / CONNECTIONS) * CONNECTIONS, spent, rows);
    }
}
