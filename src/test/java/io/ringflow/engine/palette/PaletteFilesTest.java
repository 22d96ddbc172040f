package io.ringflow.engine.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.engine.model.ExpressionRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed templates and page say what the steps say; {@code -Dringflow.palette.write=true} writes them anew. */
class PaletteFilesTest {

    private static final Path TEMPLATES = Path.of(".camunda", "element-templates", "ringflow.json");
    private static final Path PAGE = Path.of("docs", "palette.md");

    private final Palette palette = Palette.describing("io.ringflow");

    @Test
    void elementTemplatesFollowTheSteps() throws IOException {
        follows(TEMPLATES, ElementTemplates.json(palette));
    }

    @Test
    void referencePageFollowsTheSteps() throws IOException {
        follows(PAGE, PaletteReference.markdown(palette));
    }

    @Test
    void whatTemplatesAndPageProposePassesTheGate() {
        ExpressionRules rules = new ExpressionRules(palette);
        assertThat(palette.steps())
                .flatExtracting(Step::inputs)
                .allSatisfy(input -> assertThat(rules.check(input.value())).isEmpty());
        assertThat(palette.steps())
                .flatExtracting(Step::methods)
                .allSatisfy(method -> assertThat(rules.check(method.example())).isEmpty());
    }

    private static void follows(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("ringflow.palette.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s; write it anew with -Dringflow.palette.write=true", file)
                .isEqualTo(generated);
    }
}
