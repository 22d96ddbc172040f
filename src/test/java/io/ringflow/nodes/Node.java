package io.ringflow.nodes;

import io.ringflow.Until;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One copy of Ringflow, a process of its own with a port and a log, on a PostgreSQL that it is given. It has the demonstration's
 * people and none of their deals, can be ended and started again, and never outlives the tests.
 */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final String name;
    private final int port = Cluster.freePort();
    private final Path log;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvm =
            new ArrayList<>(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k"));
    private String classPath = NodeProgram.classPath();
    private @Nullable Process process;
    private @Nullable Process guard;

    /** @param url of the database: the cluster's own, or that of a {@link Wire} to it */
    public Node(String name, Cluster cluster, String url) {
        this.name = name;
        this.log = NodeProgram.folderForFiles().resolve(name + "-" + port + ".log");
        with("server.port", String.valueOf(port));
        with("spring.datasource.url", url);
        with("spring.datasource.username", cluster.username());
        with("spring.datasource.password", cluster.password());
        with("ringflow.demo", "true");
        with("ringflow.demo-company", "false");
    }

    public Node(String name, Cluster cluster) {
        this(name, cluster, cluster.url());
    }

    /** Takes a setting of {@code application.yaml}, or another value for one, from the next start on. */
    public Node with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Takes an environment variable from the next start on. */
    public Node withEnvironment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Takes an option of the Java machine, after the ones that every node has, from the next start on. */
    public Node withJvm(String option) {
        jvm.add(option);
        return this;
    }

    /** Puts a folder before everything else on the class path, from the next start on: what lies there comes first. */
    public Node withFirst(Path folder) {
        classPath = folder + File.pathSeparator + classPath;
        return this;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return running().pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * Starts and stops it once, to keep what the Java machine reads from class files. Every start of any node afterwards takes
     * about half the time.
     */
    public Node warmUp() {
        if (!Files.exists(NodeProgram.archive())) {
            start("-XX:ArchiveClassesAtExit=" + NodeProgram.archive());
            awaitReady();
            stop();
        }
        return this;
    }

    /** Begins to start; {@link #awaitReady} says when it answers. */
    public Node start() {
        return Files.exists(NodeProgram.archive())
                ? start("-XX:SharedArchiveFile=" + NodeProgram.archive())
                : start("-Xshare:auto");
    }

    private Node start(String sharing) {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add(sharing);
        command.addAll(List.of("-cp", classPath, NodeProgram.mainClass()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            guard = guard(process.pid());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** A process that kills the node as soon as its own standard input ends, which happens when the tests end, however they do. */
    private static Process guard(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", "read over || kill -9 " + pid).start();
    }

    public Node awaitReady() {
        return awaitReady(PATIENCE);
    }

    public Node awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException(name + " ended while it started:\n" + endOfLog());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not ready after " + patience + ":\n" + endOfLog());
            }
            Until.pause(Duration.ofMillis(200));
        }
        return this;
    }

    /** Whether the node says by itself that it takes requests. */
    public boolean isReady() {
        try {
            return stranger().get("/actuator/health/readiness").status() == 200;
        } catch (NoReply notYet) {
            return false;
        }
    }

    /** Ends it at once, with no chance to do anything about it. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** Stands it still, as a machine does that swaps or is moved; connections stay open. */
    public void pause() {
        Cluster.signal(pid(), "STOP");
    }

    public void resume() {
        Cluster.signal(pid(), "CONT");
    }

    /** Ends it in good order, as a service manager does. */
    public void stop() {
        running().destroy();
        awaitEnd();
    }

    /** Shifts the clock that Ringflow and its engine read, from now until another shift or the end of the process. */
    public void shiftClock(Duration by) {
        try {
            Writer commands = running().outputWriter(StandardCharsets.UTF_8);
            commands.write(by + "\n");
            commands.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One of the demonstration's people. */
    public Caller as(String person) {
        return as(person, Duration.ofSeconds(60));
    }

    /** @param patience for each answer */
    public Caller as(String person, Duration patience) {
        return Caller.named(uri(), person, "ringflow", patience);
    }

    /** Somebody who is not logged in. */
    public Caller stranger() {
        return stranger(Duration.ofSeconds(5));
    }

    /** @param patience for each answer */
    public Caller stranger(Duration patience) {
        return Caller.stranger(uri(), patience);
    }

    /** All that the node has written since it was made. */
    public String logged() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String endOfLog() {
        String all = logged();
        return all.substring(Math.max(0, all.length() - 6000));
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end:\n" + endOfLog());
            }
            dismissGuard();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void dismissGuard() {
        if (guard == null || !guard.isAlive()) {
            return;
        }
        try (Writer word = guard.outputWriter(StandardCharsets.UTF_8)) {
            word.write("over\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
