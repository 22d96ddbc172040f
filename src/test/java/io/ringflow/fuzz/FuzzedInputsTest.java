package io.ringflow.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.SignedContracts;
import io.ringflow.delivery.erp.EventStore;
import io.ringflow.delivery.erp.EventTypes;
import io.ringflow.delivery.erp.EventsTarget;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gate, import, {@code /api/leads} and {@code /api/erp/events} take anything: the inputs that were once found to do harm, and some thousand others made
 * from them, the same ones each time. Another {@code -Dringflow.fuzz.seed} and more {@code -Dringflow.fuzz.inputs} look
 * further; the full run is {@code mvn -Pfuzz verify}.
 */
@RingflowTest
class FuzzedInputsTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final int INPUTS = Integer.getInteger("ringflow.fuzz.inputs", 3_000);
    private static final long SEED = Long.getLong("ringflow.fuzz.seed", 1);
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

    @Test
    void eventsAreTakenOrRefusedAndDoneOrExplained(
            @Autowired EventStore events,
            @Autowired EventTypes types,
            @Autowired JdbcClient database,
            @Autowired EntityManager entities,
            @Autowired CustomerDirectory customers,
            @Autowired ApplicationEventPublisher told,
            @Autowired TransactionTemplate transaction) {
        String contract = new SignedContracts(database, customers, told, transaction)
                .sign(LocalDate.of(2026, 1, 5), "3000.50", "2000", "0.01")
                .document();
        withstands("events", new EventsTarget(http, events, types, database, entities, transaction, contract));
    }

    private static void withstands(String name, Target target) {
        List<byte[]> seeds = seeds(name);
        assertThat(seeds).isNotEmpty();
        seeds.forEach(input -> take(target, input, "a seed of " + name));
        Mutations mutations = new Mutations(seeds, SEED);
        for (int number = 0; number < INPUTS; number++) {
            take(target, mutations.next(), "-Dringflow.fuzz.seed=" + SEED + ", input " + number + " of " + name);
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
