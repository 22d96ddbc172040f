package io.ringflow.nodes;

import io.ringflow.engine.database.OwnDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server as durable as any, in a folder of its own, which keeps its port when it is stopped and started again. It
 * is gone, data and all, when it is closed or the tests end.
 */
public final class Cluster implements AutoCloseable {

    static {
        // it writes a stack trace for every server that it finds stopped already
        LoggingSystem.get(Cluster.class.getClassLoader()).setLogLevel("io.zonky.test", LogLevel.OFF);
    }

    private final Path folder;
    private final int port;
    private final Thread lastResort = new Thread(this::clear, "clear cluster");
    private OwnDatabase server;

    private Cluster(Path folder) {
        this.folder = folder;
        this.port = freePort();
        this.server = OwnDatabase.start(folder, port);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    public static Cluster start() {
        try {
            return startIn(Files.createTempDirectory("ringflow-cluster-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts on a folder that is there, such as a small file system; what is in it is deleted in the end. */
    public static Cluster startIn(Path folder) {
        return new Cluster(folder);
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public String url() {
        return server.url();
    }

    public String url(String database) {
        return server.url(database);
    }

    public String username() {
        return server.username();
    }

    public String password() {
        return server.password();
    }

    /** Makes another, empty database. */
    public void create(String database) {
        server.create(database);
    }

    /** Makes another database with all that is in one to which nobody is connected. */
    public void create(String database, String template) {
        execute("create database \"" + database + "\" template \"" + template + "\"");
    }

    public void drop(String database) {
        execute("drop database \"" + database + "\" with (force)");
    }

    /** Asks the database that nodes use by default; a connection is made and closed for each statement. */
    public JdbcClient sql() {
        return sql("ringflow");
    }

    public JdbcClient sql(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), username(), password()));
    }

    /** Ends the server as a crash would: no checkpoint, no farewell to anybody, recovery at the next start. */
    public void stopImmediately() {
        ProcessHandle postmaster = postmaster();
        signal(postmaster.pid(), "QUIT");
        postmaster.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        server.close();
    }

    public void startAgain() {
        server = OwnDatabase.start(folder, port);
    }

    /** Starts it if it has ended by itself. */
    public void ensureRunning() {
        if (!Files.exists(folder.resolve("server").resolve("postmaster.pid"))) {
            server.close();
            startAgain();
        }
    }

    /** To the database that nodes use by default, past any {@link Wire}. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url(), username(), password());
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not answer", failure);
        }
    }

    /** Ends the server processes of all connections to a database but the asking one. @return how many there were */
    public int killBackends(String database) {
        return sql("postgres")
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = ?")
                .param(database)
                .query(Integer.class)
                .single();
    }

    /** Of the server process that all others come from. */
    public ProcessHandle postmaster() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("server").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not run in " + folder, failure);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        clear();
    }

    private void clear() {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void execute(String command) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(command, failure);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void signal(long pid, String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("Process " + pid + " takes no signal " + name);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
