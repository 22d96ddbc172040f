package io.ringflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.delivery.process.MilestoneEvidenceProcess;
import io.ringflow.delivery.process.ProjectMilestonesProcess;
import io.ringflow.delivery.process.ReceiptMatchingProcess;
import io.ringflow.delivery.process.ReceivableCollectionProcess;
import io.ringflow.insight.process.SatisfactionSurveyProcess;
import io.ringflow.pipeline.process.ContractApprovalProcess;
import io.ringflow.pipeline.process.LeadToContractProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One name in all places: a file is called like the process, decision or form that it holds, and code says it once. */
class ModelNamesTest {

    private static final List<String> KNOWN_TO_CODE = List.of(
            LeadToContractProcess.KEY,
            ContractApprovalProcess.KEY,
            ProjectMilestonesProcess.KEY,
            MilestoneEvidenceProcess.KEY,
            SatisfactionSurveyProcess.KEY,
            ReceivableCollectionProcess.KEY,
            ReceiptMatchingProcess.KEY);

    static List<File> models() throws IOException {
        return files("processes", ".bpmn");
    }

    static List<File> tables() throws IOException {
        return files("processes", ".dmn");
    }

    static List<File> forms() throws IOException {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("models")
    void processesAreCalledLikeTheirFileAndKnownToTheCodeOfTheirModule(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(name(file));
        assertThat(KNOWN_TO_CODE).contains(name(file));
        String module = file.getParentFile().getName();
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(Path.of("forms", module, task.getCamundaFormRef() + ".form"))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void decisionsAreCalledLikeTheirFile(File file) {
        assertThat(Dmn.readModelFromFile(file).getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(name(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsAreCalledLikeTheirFile(File file) throws IOException {
        assertThat(new ObjectMapper().readTree(file).path("id").asText()).isEqualTo(name(file));
    }

    private static List<File> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .map(Path::toFile)
                    .sorted()
                    .toList();
        }
    }

    private static String name(File file) {
        return file.getName().substring(0, file.getName().lastIndexOf('.'));
    }
}
