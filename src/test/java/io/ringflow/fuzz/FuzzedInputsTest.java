package io.ringflow.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Gate, import and {@code /api/leads} take anything: the inputs that were once found to do harm, and for some seconds others
 * made from them. The full run is {@code mvn -Pfuzz verify}.
 */
@RingflowTest
class FuzzedInputsTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final long SECONDS = Long.getLong("ringflow.fuzz.seconds", 6);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    MockMvc http;

    @Test
    void theGateAnswersWithFindings() {
        withstands("gate", new GateTarget());
    }

    @Test
    void theImportReadsOrSaysWhyNot() throws IOException {
        withstands("import", new ImportTarget());
    }

    @Test
    void leadsAreTakenOrRefused() {
        withstands("leads", new LeadsTarget(http));
    }

    private static void withstands(String name, Target target) {
        List<byte[]> seeds = seeds(name);
        assertThat(seeds).isNotEmpty();
        seeds.forEach(input -> take(target, input, "a seed of " + name));
        long seed = Long.getLong("ringflow.fuzz.seed", new SecureRandom().nextLong());
        Mutations mutations = new Mutations(seeds, seed);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int number = 0; System.nanoTime() < end; number++) {
            take(target, mutations.next(), "-Dringflow.fuzz.seed=" + seed + ", input " + number + " of " + name);
        }
    }

    private static void take(Target target, byte[] input, String which) {
        Assertions.assertTimeout(
                LONGEST,
                () -> {
                    try {
                        target.take(input);
                    } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failure) {
                        throw new AssertionError(which + ": " + failure, failure);
                    }
                },
                which);
    }

    private static List<byte[]> seeds(String name) {
        try (Stream<Path> files = Files.list(SEEDS.resolve(name))) {
            return files.sorted().map(FuzzedInputsTest::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
