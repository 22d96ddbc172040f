package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.RefusedByRule;
import io.ringflow.engine.palette.PaletteMethod;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.palette.PaletteStep.Kind;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeExpressionsTest {

    private EngineAlone alone;
    private ProcessEngine engine;

    @PaletteStep(name = "Greeting", purpose = "Greets.", kind = Kind.EXPRESSION)
    static class Greeting {

        @PaletteMethod(purpose = "A greeting.")
        public String hello(String name, int times) {
            return "hello " + name + times;
        }

        public String secret() {
            return "secret";
        }
    }

    @PaletteStep(name = "Note", purpose = "Notes that it ran.")
    static class Note implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("noted", true);
        }
    }

    @BeforeAll
    void start() {
        alone = EngineAlone.with()
                .bean("greeting", new Greeting())
                .bean("note", new Note())
                .start();
        engine = alone.engine();
    }

    @AfterAll
    void stop() {
        alone.close();
    }

    private Object evaluated(String expression) {
        String key = "asks";
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "asks.bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("Note")
                                .camundaDelegateExpression("${note}")
                                .camundaInputParameter("answer", expression)
                                .userTask("Wait")
                                .camundaInputParameter("shown", expression)
                                .endEvent()
                                .done())
                .deploy();
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        key,
                        "OPP-1",
                        Variables.createVariables()
                                .putValue("amount", 7)
                                .putValue("name", "lena")
                                .putValue("note", "in the way")
                                .putValue("list", List.of("a", "b"))
                                .putValue("map", Map.of("key", "value"))
                                .putValue("date", new Date(0))
                                .putValueTyped(
                                        "event",
                                        SpinValues.jsonValue("{\"amount\": 12, \"who\": {\"name\": \"wei\"}}")
                                                .create()));
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .variableName("shown")
                .singleResult()
                .getValue();
    }

    @Test
    void readsVariablesAndThePalette() {
        assertThat(evaluated("${amount + 1}")).isEqualTo(8L);
        assertThat(evaluated("${event.prop('amount').numberValue()}")).isEqualTo(12);
        assertThat(evaluated("${event.prop('who').prop('name').stringValue()}")).isEqualTo("wei");
        assertThat(evaluated("${map.key} ${list[1]} ${map['key']}")).isEqualTo("value b value");
        assertThat(evaluated("${name.toUpperCase()}")).isEqualTo("LENA");
        assertThat(evaluated("${execution.processBusinessKey}")).isEqualTo("OPP-1");
        assertThat(evaluated("${greeting.hello(name, '2')}")).isEqualTo("hello lena2");
        assertThat(evaluated("${amount > 5 && !empty name ? 'much' : 'little'}"))
                .isEqualTo("much");
        assertThat(evaluated("${date.time}")).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getClass().forName('java.lang.Runtime')}",
                "${execution.class}",
                "${execution['class']}",
                "${execution['getClass']()}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a', 1)}",
                "${execution.getBpmnModelInstance()}",
                "${''.getClass()}",
                "${''.class.forName('java.lang.Runtime')}",
                "${name.class}",
                "${name.repeat(1000000000)}",
                "${name.replace('', 'xxxx')}",
                "${name.matches('(a+)+$')}",
                "${name.format('%999999999s', name)}",
                "${map[name.concat('x')]}",
                "${greeting.secret()}",
                "${greeting.class}",
                "${greeting.getClass()}",
                "${execution}",
                "${processEngine}",
                "${variableContext}",
                "${XML('<a/>')}",
                "${S('<a/>')}",
                "#{execution.class}",
                "text ${execution.class} text",
                "${true ? execution.class : 1}",
                "${greeting.hello(execution.class, 1)}",
                "${dataSource.getConnection()}",
                "${event.jsonPath('$.a')}",
                "${event.prop('amount', 1)}",
                "${a.b(}"
            })
    void refusesEverythingElse(String expression) {
        assertThatThrownBy(() -> evaluated(expression)).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void refusesABombBeforeTheStackIsGone() {
        assertThatThrownBy(() -> evaluated("${" + "(".repeat(1_900) + "1" + ")".repeat(1_900) + "}"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> evaluated("${" + "!".repeat(3_000) + "true}")).isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> evaluated("${" + "1+".repeat(1_900) + "1}")).isInstanceOf(RefusedByRule.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${currentUser().class}",
                "${note.execute(null)}"
            })
    void refusesHostileExpressionsInQueriesHoweverTheyCome(String expression) {
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(expression)
                        .endOr()
                        .list())
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> {
                    var filter = engine.getFilterService().newTaskFilter("hostile");
                    filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(expression));
                    engine.getFilterService().saveFilter(filter);
                    engine.getFilterService().list(filter.getId());
                })
                .isInstanceOf(RefusedByRule.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${now()}", "${dateTime().plusDays(2)}", "${dateTime().withTimeAtStartOfDay().plusDays(1)}"})
    void keepsTheExpressionsOfWorkListFilters(String date) {
        var filter = engine.getFilterService().newTaskFilter("mine " + date);
        filter.setQuery(engine.getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .dueBeforeExpression(date));
        engine.getFilterService().saveFilter(filter);
        engine.getIdentityService().setAuthentication("lena", List.of("sales"));
        try {
            assertThat(engine.getFilterService().list(filter.getId())).isEmpty();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
