package io.ringflow.bench.start;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Processes;
import io.ringflow.bench.Program;
import io.ringflow.bench.Section;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;

/** How long Ringflow takes from the command until its login page answers, on a folder that it knows already. */
@Order(7)
public class StartUp implements Benchmark {

    private static final String PACKAGED = "`java -jar`";
    private static final String FROM_SOURCE = "`mvn spring-boot:run`";
    private static final int AIM = 25;
    private static final int REST = 10;

    /**
     * One start.
     *
     * @param seconds until the login page answered
     * @param application MB that the JVM holds ten seconds later
     * @param database MB that PostgreSQL holds then
     */
    private record Started(double seconds, double application, double database) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start";
    }

    @Override
    public void run(Measured bench) throws Exception {
        Path data = bench.folder().resolve("data");
        double first = start(bench, packaged(), data).seconds();
        bench.says("first start: " + first + " s");
        Interleaved<Started> starts = new Interleaved<Started>()
                .side(PACKAGED, round -> start(bench, packaged(), data))
                .side(FROM_SOURCE, round -> start(bench, fromSource(), data))
                .run(bench);

        bench.section()
                .text(
                        "From the command until `/login` answers 200, with PostgreSQL of its own and the demonstration company, warm:"
                                + " the folder was used before. The very first start, which makes the database and acts the company out, took "
                                + Figures.plain(first) + " s. Memory is what the processes hold " + REST
                                + " s later (shared pages counted once), heap as the JVM chooses it.");
        bench.section()
                .table(
                        List.of("command", "seconds to the login page", "MB of the application", "MB of PostgreSQL"),
                        Stream.of(PACKAGED, FROM_SOURCE)
                                .map(side -> Section.row(
                                        side,
                                        starts.median(side, Started::seconds),
                                        starts.median(side, Started::application),
                                        starts.median(side, Started::database)))
                                .toList());
        bench.section()
                .aimAtMost(
                        "seconds of the slower command",
                        AIM,
                        Math.max(
                                starts.median(PACKAGED, Started::seconds),
                                starts.median(FROM_SOURCE, Started::seconds)),
                        " s");
    }

    private static Started start(Measured bench, List<String> command, Path data)
            throws IOException, InterruptedException {
        int port = Program.freePort();
        List<String> full = new ArrayList<>(command);
        String settings = "--server.port=" + port + " --ringflow.database.folder=" + data;
        if (full.get(0).endsWith("mvn")) {
            full.add("-Dspring-boot.run.arguments=" + settings);
        } else {
            full.addAll(List.of(settings.split(" ")));
        }
        try (Program ringflow = Program.start(bench.folder().resolve("ringflow.log"), full)) {
            double seconds = ringflow.answers(URI.create("http://localhost:" + port + "/login"))
                            .toMillis()
                    / 1000.0;
            TimeUnit.SECONDS.sleep(REST);
            long server =
                    Long.parseLong(Files.readAllLines(data.resolve("server").resolve("postmaster.pid"))
                            .get(0));
            double database = Processes.memory(server);
            return new Started(
                    seconds, Processes.memory(ringflow.pid()) - below(ringflow.pid(), server) * database, database);
        }
    }

    /** 1 if the server is among the processes below the program, so that it was counted with it. */
    private static int below(long program, long server) {
        return ProcessHandle.of(program).orElseThrow().descendants().anyMatch(process -> process.pid() == server)
                ? 1
                : 0;
    }

    private static List<String> packaged() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("ringflow-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return List.of(Program.java(), "-jar", jar.toString());
        }
    }

    private static List<String> fromSource() {
        return List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-q",
                "-B",
                "-o",
                "spring-boot:run");
    }
}
