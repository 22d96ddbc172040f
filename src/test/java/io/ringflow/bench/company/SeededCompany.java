package io.ringflow.bench.company;

import com.zaxxer.hikari.HikariDataSource;
import io.ringflow.bench.Measured;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.bench.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A company that has worked with Ringflow for ten years. The demonstration company is acted out, then its cases are copied by SQL.
 * It is seeded once in a run; benchmarks only read it.
 */
final class SeededCompany implements AutoCloseable {

    static final int FINISHED = 1_000_000;
    static final int RUNNING = 100_000;
    static final int LEADS = 80_000;
    static final int CUSTOMERS = 50_000;
    static final int PEOPLE = 500;
    static final int TRACED = 10_000;
    static final int PROJECTS = 100_000;
    static final int AUTHORIZATIONS = 200;

    private static final String NAME = "company";
    private static final String[] SETTINGS = {
        "ringflow.demo=true",
        "camunda.bpm.job-execution.enabled=false",
        "spring.datasource.driver-class-name=" + CountingDriver.class.getName(),
        "spring.datasource.hikari.maximum-pool-size=20"
    };

    private final Server server;
    private final RunningRingflow ringflow;

    private SeededCompany(Server server, RunningRingflow ringflow) {
        this.server = server;
        this.ringflow = ringflow;
    }

    static SeededCompany open(Measured bench) throws Exception {
        Server server = bench.server();
        if (!isSeeded(server)) {
            seed(bench, server);
        }
        return new SeededCompany(server, RunningRingflow.on(server, NAME, SETTINGS));
    }

    /** The same, with projects and their money. */
    static SeededCompany withProjects(Measured bench) throws Exception {
        SeededCompany company = open(bench);
        if (company.ask("select to_regclass('bench.project')") == null) {
            company.execute("alter table bench.size add projects integer default " + bench.scaled(PROJECTS));
            run(company.server, "4-projects.sql");
            company.execute("vacuum analyze");
            bench.says("projects seeded");
        }
        return company;
    }

    RunningRingflow ringflow() {
        return ringflow;
    }

    int port() {
        return ringflow.address("/").getPort();
    }

    /** The first column of every row. */
    List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connect(NAME);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    String ask(String sql) throws SQLException {
        return server.ask(NAME, sql);
    }

    /** How many rows there are, as people write it. */
    String count(String rows) throws SQLException {
        return ask("select to_char(count(*), 'FM999,999,999') from " + rows);
    }

    void execute(String sql) throws SQLException {
        server.execute(NAME, sql);
    }

    /** How long PostgreSQL works on one statement from now on; 0 for as long as it takes. */
    void giveUpAfter(String time) throws SQLException {
        execute("alter database " + NAME + " set statement_timeout = '" + time + "'");
        ringflow.bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    @Override
    public void close() {
        ringflow.close();
    }

    private static boolean isSeeded(Server server) throws SQLException {
        String exists = "select exists (select from pg_database where datname = '" + NAME + "')";
        return "t".equals(server.ask("postgres", exists))
                && "t".equals(server.ask(NAME, "select to_regclass('bench.ready') is not null"));
    }

    private static void seed(Measured bench, Server server) throws Exception {
        server.create(NAME);
        RunningRingflow.on(server, NAME, SETTINGS).close();
        bench.says("acted out; now copied");
        server.execute("postgres", "alter system set max_wal_size = '8GB'");
        server.execute("postgres", "select pg_reload_conf()");
        server.execute(
                NAME,
                "create schema bench; create table bench.size as select %d as finished, %d as running, %d as leads, %d as customers, %d as people, %d as traced, %d as authorizations"
                        .formatted(
                                bench.scaled(FINISHED),
                                bench.scaled(RUNNING),
                                bench.scaled(LEADS),
                                bench.scaled(CUSTOMERS),
                                PEOPLE,
                                bench.scaled(TRACED),
                                AUTHORIZATIONS));
        run(server, "1-plan.sql");
        together(() -> run(server, "2-records.sql"), () -> run(server, "3-engine.sql"));
        server.execute(NAME, "vacuum analyze");
        server.execute(NAME, "create table bench.ready ()");
        server.execute("postgres", "alter system reset max_wal_size");
        server.execute("postgres", "select pg_reload_conf()");
        server.execute("postgres", "checkpoint");
        bench.says("seeded");
    }

    private static Void run(Server server, String script) throws SQLException {
        try (Connection connection = server.connect(NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '64MB'");
            statement.execute("set maintenance_work_mem = '256MB'");
            connection.setAutoCommit(false);
            statement.execute(text(script));
            connection.commit();
        }
        return null;
    }

    private static void together(Callable<Void> one, Callable<Void> other)
            throws InterruptedException, ExecutionException {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : both.invokeAll(List.of(one, other))) {
                done.get();
            }
        } finally {
            both.shutdown();
        }
    }

    private static String text(String script) {
        try (InputStream file = Objects.requireNonNull(SeededCompany.class.getResourceAsStream(script))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
