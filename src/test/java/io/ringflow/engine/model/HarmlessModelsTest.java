package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.model.Corpus.Greeter;
import io.ringflow.engine.model.Corpus.UrgeOwner;
import io.ringflow.engine.model.Corpus.WorkingTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What process owners really draw passes the gate, and the engine behind it takes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarmlessModelsTest {

    private static final Path CORPUS = Path.of("src/test/resources/gate/harmless");

    private EngineAlone alone;

    @BeforeAll
    void start() {
        alone = EngineAlone.with()
                .bean("urgeOwner", new UrgeOwner())
                .bean("greeter", new Greeter())
                .bean("workingTime", new WorkingTime())
                .plugin(new ModelGate(Corpus.palette(), ModelLimits.usual()))
                .start();
    }

    @AfterAll
    void stop() {
        alone.close();
    }

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void isTakenByTheGateAndByTheEngine(Path model) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        files.add(new ModelFile(model.getFileName().toString(), Files.readAllBytes(model)));
        if (model.toString().endsWith(".bpmn")) {
            files.add(new ModelFile("answer.form", Files.readAllBytes(CORPUS.resolveSibling("answer.form"))));
        }
        assertThat(Corpus.rules().check(files)).extracting(Finding::line).isEmpty();

        DeploymentBuilder deployment = alone.engine().getRepositoryService().createDeployment();
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Deployment deployed = deployment.deploy();
        assertThat(alone.engine().getRepositoryService().getDeploymentResourceNames(deployed.getId()))
                .hasSameSizeAs(files);
    }

    @Test
    void isMoreThanAHandful() throws IOException {
        assertThat(models()).hasSizeGreaterThan(30);
    }
}
