package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.RefusedByRule;
import io.ringflow.engine.model.Corpus.Greeter;
import io.ringflow.engine.model.Corpus.UrgeOwner;
import io.ringflow.engine.model.Corpus.WorkingTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelGateTest {

    private EngineAlone alone;
    private ProcessEngine engine;

    @BeforeAll
    void start() {
        alone = EngineAlone.with()
                .bean("urgeOwner", new UrgeOwner())
                .bean("greeter", new Greeter())
                .bean("workingTime", new WorkingTime())
                .plugin(new ModelGate(Corpus.palette(), ModelLimits.usual()))
                .start();
        engine = alone.engine();
    }

    @AfterAll
    void stop() {
        alone.close();
    }

    private void deploy(List<ModelFile> files) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files.forEach(file -> deployment.addString(file.name(), new String(file.content())));
        deployment.deploy();
    }

    @Test
    void deploysWhatIsHarmlessAndTheEngineAgrees() {
        deploy(Corpus.harmless());
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("visit")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refusesAndLeavesNothingBehind() {
        long before = engine.getRepositoryService().createDeploymentQuery().count();
        String process = Corpus.PROCESS.replace(
                "camunda:delegateExpression=\"${urgeOwner}\" camunda:async",
                "camunda:class=\"java.lang.Thread\" camunda:async");
        assertThatThrownBy(() -> deploy(Corpus.deployment(process, Corpus.DECISION, Corpus.FORM)))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("Urge the owner")
                .hasMessageContaining("UrgeOwner")
                .hasMessageContaining("Java classes are not allowed")
                .hasMessageContaining("Choose a step of the palette");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.cmmn", "x.png", "x.bpmn20.xml", "x.js"})
    void refusesOtherFiles(String name) {
        assertThatThrownBy(() -> deploy(List.of(ModelFile.of(name, "x")))).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void refusesAFormsProcessDeployedWithoutItsForm() {
        assertThatThrownBy(() -> deploy(List.of(ModelFile.of("visit.bpmn", Corpus.PROCESS))))
                .hasMessageContaining("plan-visit");
    }

    /** Models that were there before the gate, or that came past it, meet an engine that runs none of it. */
    @Test
    void evenPastTheGateRunsNeitherScriptNorTableScriptNorForeignObject() {
        try (EngineAlone open = EngineAlone.with().start()) {
            String table = Corpus.DECISION.replace("cellInput == 'x'", "true");
            var repository = open.engine().getRepositoryService();
            repository
                    .createDeployment()
                    .addModelInstance(
                            "script.bpmn",
                            Bpmn.createExecutableProcess("script")
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .scriptTask()
                                    .scriptFormat("juel")
                                    .scriptText("${1}")
                                    .endEvent()
                                    .done())
                    .addString(
                            "table.dmn",
                            table.replace(
                                    "expressionLanguage=\"feel\"><text>\"C\"",
                                    "expressionLanguage=\"javascript\"><text>1"))
                    .addString(
                            "reaching.dmn",
                            table.replace("visit-class", "reaching")
                                    .replace(
                                            "expressionLanguage=\"feel\"><text>\"C\"",
                                            "expressionLanguage=\"juel\"><text>${''.getClass()}"))
                    .deploy();
            assertThatThrownBy(() -> open.engine().getRuntimeService().startProcessInstanceByKey("script"))
                    .isInstanceOf(RefusedByRule.class);
            for (String decision : List.of("visit-class", "reaching")) {
                assertThatThrownBy(() -> open.engine()
                                .getDecisionService()
                                .evaluateDecisionTableByKey(decision, Map.of("amount", 0, "region", "x")))
                        .isInstanceOf(RefusedByRule.class);
            }
            assertThatThrownBy(() -> open.engine()
                            .getTaskService()
                            .setVariable(
                                    task(open),
                                    "object",
                                    Variables.serializedObjectValue("rO0AB")
                                            .serializationDataFormat("application/x-java-serialized-object")
                                            .objectTypeName("x.Y")
                                            .create()))
                    .hasMessageContaining("Java serialization format");
            String task = task(open);
            open.engine()
                    .getTaskService()
                    .setVariable(
                            task,
                            "object",
                            Variables.serializedObjectValue("{\"title\": \"hello there\"}")
                                    .serializationDataFormat("application/json")
                                    .objectTypeName("javax.swing.JFrame")
                                    .create());
            assertThatThrownBy(() -> open.engine().getTaskService().getVariable(task, "object"))
                    .hasMessageContaining("javax.swing.JFrame");
        }
    }

    private static String task(EngineAlone open) {
        var task = open.engine().getTaskService().newTask();
        open.engine().getTaskService().saveTask(task);
        return task.getId();
    }
}
