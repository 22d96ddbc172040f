package io.ringflow.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Takes the time, the CPU of the application and of PostgreSQL, and the log that PostgreSQL writes, from one moment to another. */
public final class Meter {

    /**
     * What was spent between two moments.
     *
     * @param wal bytes of PostgreSQL's write-ahead log
     */
    public record Spent(Duration time, Duration applicationCpu, Duration databaseCpu, long wal) {

        public double perSecond(int things) {
            return things / (time.toNanos() / 1e9);
        }
    }

    private final Server server;
    private final long[] applications;
    private final long started;
    private final Duration applicationCpu;
    private final Duration databaseCpu;
    private final long wal;

    private Meter(Server server, long... applications) throws IOException, SQLException {
        this.server = server;
        this.applications = applications;
        wal = position();
        applicationCpu = applicationCpu();
        databaseCpu = Processes.cpu(server.pid());
        started = System.nanoTime();
    }

    /** Starts now. The application's CPU is that of this process, without those that it started. */
    public static Meter start(Server server) throws IOException, SQLException {
        return new Meter(server);
    }

    /** Starts now, for an application that runs in processes of its own. */
    public static Meter start(Server server, long... applications) throws IOException, SQLException {
        return new Meter(server, applications);
    }

    public Spent stop() throws IOException, SQLException {
        Duration time = Duration.ofNanos(System.nanoTime() - started);
        return new Spent(
                time,
                applicationCpu().minus(applicationCpu),
                Processes.cpu(server.pid()).minus(databaseCpu),
                position() - wal);
    }

    private Duration applicationCpu() {
        if (applications.length == 0) {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        }
        Duration sum = Duration.ZERO;
        for (long application : applications) {
            sum = sum.plus(Processes.cpu(application));
        }
        return sum;
    }

    private long position() throws SQLException {
        return Long.parseLong(server.ask("postgres", "select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint"));
    }
}
