package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every model of the hostile corpus is refused for what it tries, at the element that tries it, and with a remedy. */
class HostileModelsTest {

    private static final Path CORPUS = Path.of("src/test/resources/gate/hostile");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ModelRules rules = Corpus.rules();

    /**
     * A line of {@code expected.csv}.
     *
     * @param findings rules, each with its element unless that is {@code element}
     */
    record Attack(String file, String deployedAs, String element, List<String> findings) {

        static Attack of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Attack(cells[0], cells[1].replace("\\n", "\n"), cells[2], List.of(cells[3].split(",")));
        }

        TreeSet<String> expected() {
            return findings.stream()
                    .map(rule -> rule.contains("@") ? rule : rule + "@" + element)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        List<ModelFile> deployment() {
            List<ModelFile> files = new ArrayList<>();
            files.add(new ModelFile(deployedAs, read(CORPUS.resolve(file))));
            if (file.endsWith(".bpmn")) {
                files.add(new ModelFile("answer.form", read(CORPUS.resolveSibling("answer.form"))));
            }
            return files;
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Attack> attacks() throws IOException {
        return Files.readAllLines(CORPUS.resolve("expected.csv")).stream()
                .skip(1)
                .map(Attack::of)
                .toList();
    }

    @AfterEach
    void speakAsUsual() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAtTheElementThatTriesIt(Attack attack) {
        List<Finding> refusing = Assertions.assertTimeoutPreemptively(LONGEST, () -> refusing(attack));
        TreeSet<String> found = new TreeSet<>();
        refusing.forEach(finding -> found.add(finding.rule() + "@" + finding.elementId()));
        assertThat(found).isEqualTo(attack.expected());
        assertThat(refusing).extracting(Finding::resource).containsOnly(attack.deployedAs());
    }

    @Test
    void isToldWhatToDoInBothLanguages() throws IOException {
        for (Attack attack : attacks()) {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            List<Finding> english = refusing(attack);
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            List<Finding> chinese = refusing(attack);
            for (int i = 0; i < english.size(); i++) {
                assertThat(english.get(i).remedy()).as(attack.file()).matches("(?s)[A-Z].*\\.");
                assertThat(chinese.get(i).remedy()).as(attack.file()).matches("(?s).*\\p{IsHan}.*[。）]");
                assertThat(chinese.get(i).message())
                        .as(attack.file())
                        .matches("(?s).*\\p{IsHan}.*")
                        .isNotEqualTo(english.get(i).message());
            }
        }
    }

    @Test
    void isListedWithWhatItIsRefusedFor() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> CORPUS.relativize(file).toString())
                            .filter(name -> !name.equals("expected.csv")))
                    .containsExactlyInAnyOrderElementsOf(
                            attacks().stream().map(Attack::file).toList());
        }
        assertThat(attacks()).hasSizeGreaterThan(100);
    }

    private List<Finding> refusing(Attack attack) {
        return rules.check(attack.deployment()).stream()
                .filter(Finding::refuses)
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
