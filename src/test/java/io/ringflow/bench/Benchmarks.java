package io.ringflow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/** Runs the benchmarks in a JVM of their own and writes what they found into {@code docs/benchmarks.md}. */
public final class Benchmarks {

    private static final Path REPORT = Path.of("docs", "benchmarks.md");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.given();
        List<Benchmark> all = found();
        List<Benchmark> wanted = all.stream().filter(settings::wants).toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no such benchmark; there are "
                    + all.stream().map(Benchmark::name).toList());
        }
        Report report = new Report(REPORT, all.stream().map(Benchmark::name).toList());
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "run-");
        Path scratch = folder.toAbsolutePath();
        try (Server server = Server.start(scratch.resolve("postgres"))) {
            for (Benchmark benchmark : wanted) {
                run(benchmark, settings, server, scratch, report);
            }
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
        System.exit(0);
    }

    static void say(String line) {
        System.out.println(line);
    }

    private static void run(Benchmark benchmark, Settings settings, Server server, Path scratch, Report report)
            throws Exception {
        say(benchmark.title());
        Path folder = Files.createDirectories(scratch.resolve(benchmark.name()));
        Section section = new Section();
        String before = Machine.load();
        long started = System.nanoTime();
        benchmark.run(new Measured(settings, server, folder, section));
        long minutes = Math.round((System.nanoTime() - started) / 6e10);
        String note = "Measured %s at commit %s; %d rounds%s; load %s before, %s after; took %d minutes."
                .formatted(
                        LocalDate.now(),
                        Machine.commit(),
                        settings.rounds(),
                        settings.scale() == 1 ? "" : ", **scale " + settings.scale() + "**",
                        before,
                        Machine.load(),
                        minutes);
        String text = "## " + benchmark.title() + "\n\n" + section.markdown() + note + "\n";
        say(text);
        report.replace(Machine.head(server), benchmark.name(), text);
    }

    private static List<Benchmark> found() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Benchmark.class));
        return scan.findCandidateComponents(Benchmarks.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), Benchmarks.class.getClassLoader()))
                .map(type -> (Benchmark) BeanUtils.instantiateClass(type))
                .sorted(AnnotationAwareOrderComparator.INSTANCE.thenComparing(
                        (Object benchmark) -> ((Benchmark) benchmark).name(), Comparator.naturalOrder()))
                .toList();
    }
}
