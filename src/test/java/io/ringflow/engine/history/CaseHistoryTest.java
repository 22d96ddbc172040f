package io.ringflow.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.engine.EngineAlone;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

    private static final EngineAlone ALONE =
            EngineAlone.with().plugin(new CaseHistoryPlugin()).start();

    private final ProcessEngine engine = ALONE.engine();
    private final HistoryService history = engine.getHistoryService();
    private String instance = "";

    @BeforeAll
    static void deploy() {
        ALONE.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "looked-at.bpmn",
                        Bpmn.createExecutableProcess("looked-at")
                                .camundaHistoryTimeToLive(3650)
                                .startEvent()
                                .userTask("Look")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() {
        ALONE.close();
    }

    @BeforeEach
    void begin() {
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("looked-at")
                .getId();
    }

    @Test
    void saysNothingOfValuesThatAreOnlyShown() {
        OnlyShown.run(() -> engine.getRuntimeService().setVariable(instance, "need", "as the records say"));
        OnlyShown.run(() -> engine.getRuntimeService().removeVariable(instance, "need"));

        assertThat(details()).isEmpty();
        assertThat(values()).isEmpty();
    }

    @Test
    void tellsWhatAPersonMadeOfAValueThatWasShownAlsoAfterTheFormIsClearedAway() {
        OnlyShown.run(() -> engine.getRuntimeService().setVariable(instance, "need", "as the records say"));
        engine.getRuntimeService().setVariable(instance, "need", "something else");
        OnlyShown.run(() -> engine.getRuntimeService().removeVariable(instance, "need"));

        assertThat(details())
                .singleElement()
                .satisfies(detail -> assertThat(value(detail)).isEqualTo("something else"));
        assertThat(values())
                .singleElement()
                .extracting(HistoricVariableInstance::getValue)
                .isEqualTo("something else");
    }

    @Test
    void writesWhatIsSentWithAFormOnce() {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        engine.getFormService().submitTaskForm(task, Map.of("learnt", "they want it"));

        assertThat(details())
                .singleElement()
                .satisfies(detail -> assertThat(value(detail)).isEqualTo("they want it"));
    }

    @Test
    void keepsTheWholeHistoryOfEverythingElse() {
        engine.getRuntimeService().setVariable(instance, "stage", "S1");
        engine.getRuntimeService().setVariable(instance, "stage", "S2");
        engine.getRuntimeService().removeVariable(instance, "stage");

        assertThat(details())
                .extracting(CaseHistoryTest::value)
                .contains("S1", "S2")
                .hasSize(3);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
    }

    private List<HistoricDetail> details() {
        return history.createHistoricDetailQuery().processInstanceId(instance).list();
    }

    private List<HistoricVariableInstance> values() {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list();
    }

    private static Object value(HistoricDetail detail) {
        return ((HistoricVariableUpdate) detail).getValue();
    }
}
