package io.ringflow.bench;

import io.ringflow.engine.database.OwnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The one PostgreSQL server of a run: Ringflow's own, as durable as any; each round gets a database of its own on it. */
public final class Server implements AutoCloseable {

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final OwnDatabase database;
    private final Path data;

    private Server(OwnDatabase database, Path data) {
        this.database = database;
        this.data = data;
    }

    static Server start(Path folder) {
        Server server = new Server(OwnDatabase.start(folder, 0), folder.resolve("server"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Puts something into a new database that rounds are then copied from. */
    @FunctionalInterface
    public interface Filler {
        void fill(String database) throws Exception;
    }

    /** Makes a database that copies are taken of; whatever connected to it must be closed when the filler ends. */
    public void prepare(String template, Filler filler) throws Exception {
        create(template);
        filler.fill(template);
        execute("postgres", "checkpoint");
    }

    public void create(String name) throws SQLException {
        drop(name);
        execute("postgres", "create database " + name);
    }

    /** A copy of a prepared database. */
    public void copy(String template, String name) throws SQLException {
        drop(name);
        execute("postgres", "create database " + name + " template " + template + " strategy file_copy");
        execute("postgres", "checkpoint");
    }

    public void drop(String name) throws SQLException {
        execute("postgres", "drop database if exists " + name + " with (force)");
    }

    /**
     * What a program of Spring Boot's is started with to work on one of the databases, and to say little.
     *
     * @param settings such as {@code ringflow.demo=true}, before those of {@code application.yaml}
     */
    public List<String> arguments(String name, String... settings) {
        return Stream.concat(
                        Stream.of(
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn",
                                "spring.datasource.url=" + url(name),
                                "spring.datasource.username=" + username(),
                                "spring.datasource.password=" + password()),
                        Stream.of(settings))
                .map(setting -> "--" + setting)
                .toList();
    }

    public String url(String name) {
        return database.url(name);
    }

    public String username() {
        return database.username();
    }

    public String password() {
        return database.password();
    }

    public int port() {
        String url = database.url("");
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1, url.length() - 1));
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), username(), password());
    }

    public void execute(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public String ask(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The process that all others of the server come from. */
    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            database.close();
        }
    }
}
