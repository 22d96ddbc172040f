package io.ringflow.bench.throughput;

import io.ringflow.bench.Program;
import io.ringflow.bench.Server;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The benchmark's handle on a {@link Contestant}. */
final class Rival implements AutoCloseable {

    /** What of the class path belongs to Camunda's plain Spring Boot starter, its JSON values, the driver and this benchmark. */
    private static final Pattern BARE = Pattern.compile("test-classes|(spring-boot-starter(-jdbc|-logging)?"
            + "|spring-boot|spring-boot-autoconfigure|spring-(core|jcl|beans|context|aop|expression|jdbc|tx)"
            + "|camunda-(bpm-spring-boot-starter|engine|engine-spring-6|engine-dmn|engine-feel-(api|juel|scala)"
            + "|engine-plugin-spin|spin-.*|(bpmn|cmmn|dmn|xml)-model|juel|commons-.*)|feel-engine|mybatis|joda-time"
            + "|java-uuid-generator|HikariCP|postgresql|logback-.*|slf4j-api|log4j-.*|jul-to-slf4j|snakeyaml"
            + "|jakarta\\..*|jackson-.*|json-path|json-smart|accessors-smart|asm|jaxb-.*|gson|micrometer-(observation|commons)"
            + "|angus-activation|jspecify|commons-lang3)-[0-9][^/]*\\.jar");

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final List<String> said = new ArrayList<>();

    private Rival(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Rival ringflow(String... options) throws IOException {
        return start("ringflow", System.getProperty("java.class.path"), options);
    }

    static Rival bare() throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        BARE.matcher(Path.of(entry).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return start(
                "bare",
                path,
                "-Dringflow.bench.models=" + Path.of("target", "classes").toAbsolutePath());
    }

    private static Rival start(String kind, String classPath, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.java(), "-Xmx1g"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, Contestant.class.getName(), kind));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Rival(process);
    }

    long pid() {
        return process.pid();
    }

    void open(Server server, String database, String... settings) throws IOException {
        order("open " + String.join(" ", server.arguments(database, settings)));
    }

    /** Works so many deals off and comes back when the last is signed. */
    void work(String run, int deals, int threads) throws IOException {
        order("work " + run + " " + deals + " " + threads);
    }

    void order(String order) throws IOException {
        begin(order);
        finish();
    }

    void begin(String order) {
        orders.println(order);
    }

    void finish() throws IOException {
        for (String line = answers.readLine(); !Contestant.DONE.equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("The contestant ended: " + String.join("\n", said));
            }
            said.add(line);
        }
    }

    @Override
    public void close() throws Exception {
        orders.close();
        process.waitFor();
    }
}
