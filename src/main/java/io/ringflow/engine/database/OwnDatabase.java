package io.ringflow.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that Ringflow starts for itself when nobody gives it one. It keeps its data in a folder between runs,
 * is as durable as any server, answers only on the loopback address to whoever knows the password in that folder, and lets
 * one Ringflow at a time use the folder.
 */
public final class OwnDatabase implements AutoCloseable {

    /** What makes the server durable; {@link EmbeddedPostgres} by itself would switch all of it off. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private static final Logger LOG = LoggerFactory.getLogger(OwnDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "postgres";
    private static final String NAME = "ringflow";

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final String password;

    private OwnDatabase(FileChannel lockFile, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on a folder, which is made if it is missing.
     *
     * @param port 0 for any free one
     * @throws OwnDatabaseInUse if another Ringflow works with the folder
     */
    public static OwnDatabase start(Path folder, int port) {
        return start(folder, port, DURABLE);
    }

    /** A server for tests: fast, and gone after a crash. */
    public static OwnDatabase startForgetful(Path folder) {
        return start(folder, 0, FORGETFUL);
    }

    private static OwnDatabase start(Path folder, int port, Map<String, String> durability) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = lock(folder);
            try {
                return start(folder.toAbsolutePath(), lockFile, port, durability);
            } catch (IOException | RuntimeException failure) {
                lockFile.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Ringflow's own PostgreSQL does not start on " + folder, failure);
        }
    }

    private static OwnDatabase start(Path folder, FileChannel lockFile, int port, Map<String, String> durability)
            throws IOException {
        Path data = folder.resolve("server");
        Path passwordFile = folder.resolve("password");
        if (!Files.exists(passwordFile)) {
            FileSystemUtils.deleteRecursively(data);
        } else {
            stopOrphan(data);
        }
        boolean fresh = !Files.exists(passwordFile);
        String password = fresh ? newPassword() : Files.readString(passwordFile);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port == 0 ? freePort() : port)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(
                        Redirect.appendTo(folder.resolve("server.log").toFile()))
                .setErrorRedirector(
                        Redirect.appendTo(folder.resolve("server.log").toFile()));
        durability.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        if (fresh) {
            prepare(server, data, passwordFile, password);
        }
        LOG.info("Ringflow's own PostgreSQL runs on port {} with its data in {}", server.getPort(), data);
        return new OwnDatabase(lockFile, server, password);
    }

    public String url() {
        return url(NAME);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String username() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    /** Makes another, empty database on the server. */
    public void create(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(database, true));
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot create the database " + database, failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Ringflow's own PostgreSQL does not stop", failure);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw new OwnDatabaseInUse(folder, sameProcess);
        }
        channel.close();
        throw new OwnDatabaseInUse(folder, null);
    }

    /** A Ringflow that was killed leaves its server behind; the folder is ours now, so that server must go first. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(OwnDatabase::isServer).ifPresent(orphan -> {
            LOG.warn("A PostgreSQL server ({}) was left behind on {}; it is stopped first", pid, data);
            orphan.destroy();
            orphan.onExit()
                    .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        });
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private static void prepare(EmbeddedPostgres server, Path data, Path passwordFile, String password)
            throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + OWNER + " password " + statement.enquoteLiteral(password));
            statement.execute("create database " + NAME);
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException("Ringflow's own PostgreSQL cannot be prepared", failure);
        }
        Files.writeString(passwordFile, password);
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
