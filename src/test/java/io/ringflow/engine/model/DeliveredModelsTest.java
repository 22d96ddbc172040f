package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.engine.model.translation.ModelTranslation;
import io.ringflow.engine.palette.Palette;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models that come with Ringflow pass the gate, in each language in which they go live. */
class DeliveredModelsTest {

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("processes"))) {
            return modules.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void passTheGate(Path bundle) throws IOException {
        ModelRules rules = new ModelRules(Palette.describing("io.ringflow"));
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(rules.check(files(bundle, ModelTranslation.into(language))))
                    .extracting(Finding::line)
                    .isEmpty();
        }
    }

    private static List<ModelFile> files(Path bundle, ModelTranslation translation) throws IOException {
        try (Stream<Path> models = Files.list(bundle);
                Stream<Path> forms = Files.list(Path.of("forms").resolve(bundle.getFileName()))) {
            return Stream.concat(models, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .map(file -> translated(file, translation))
                    .toList();
        }
    }

    private static ModelFile translated(Path file, ModelTranslation translation) {
        try {
            String name = file.getFileName().toString();
            return new ModelFile("x/" + name, translation.translate(name, Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
