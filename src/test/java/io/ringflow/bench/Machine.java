package io.ringflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String head(Server server) throws IOException, InterruptedException, SQLException {
        return """
                # Benchmarks

                Written by the command that measures; only ratios and aims are worth quoting elsewhere, for seconds belong to a machine.

                ```
                mvn -Pbench verify                                        # all, about an hour
                mvn -Pbench verify -Dringflow.bench.only=throughput       # one, or several with commas between
                mvn -Pbench verify -Dringflow.bench.scale=0.01            # try it out small
                mvn -Pbench verify -Dringflow.bench.rounds=9              # more rounds than five
                ```

                Sides that are compared take turns (A B A B) in one run, each round in a fresh database on one server that
                flushes every commit to disk; the table shows the median of the rounds, and a ratio is the median of the rounds'
                ratios. Load averages are those of one minute.

                | machine of the last run | |
                | --- | --- |
                | processor | %s, %d cores |
                | memory | %s |
                | disk | %s |
                | system | %s, Linux %s |
                | Java | %s |
                | PostgreSQL | %s |
                """.formatted(
                        first("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        gigabytes(first("/proc/meminfo", "MemTotal")),
                        disk(),
                        first("/etc/os-release", "PRETTY_NAME").replace("\"", ""),
                        System.getProperty("os.version"),
                        System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                        server.ask("postgres", "show server_version"));
    }

    /** The commit that is measured, and whether anything was changed since. */
    static String commit() throws IOException, InterruptedException {
        String commit = output("git", "rev-parse", "--short=10", "HEAD");
        boolean changed = !output("git", "status", "--porcelain", "--", "src", "processes", "forms", "pom.xml")
                .isEmpty();
        return commit + (changed ? " with changes" : "");
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String first(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.split("[:=]", 2)[1].strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String gigabytes(String kilobytes) {
        return Figures.plain(Double.parseDouble(kilobytes.replaceAll("\\D", "")) / 1024 / 1024) + " GB";
    }

    private static String disk() throws IOException, InterruptedException {
        List<String> lines =
                output("df", "--output=source,fstype", "target").lines().toList();
        String[] place = lines.get(lines.size() - 1).split("\\s+");
        Path rotational = Path.of("/sys/block", place[0].replaceAll("^/dev/|p?\\d+$", ""), "queue", "rotational");
        String kind = !Files.exists(rotational)
                ? ""
                : Files.readString(rotational).strip().equals("0")
                        ? ", not rotating"
                        : ", rotating as the system sees it";
        return place[0].replaceAll("^/dev/", "") + ", " + place[1] + kind;
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return output;
    }
}
