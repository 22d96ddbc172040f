package io.ringflow.engine.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import io.ringflow.engine.time.WorkingTimeStep;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeadlinesOfTasksTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendars CALENDARS = WorkingCalendars.fixed(
            WorkingTime.weekdays(BERLIN, Span.of("09:00", "17:00")),
            Map.of("china", WorkingTime.weekdays(SHANGHAI, Span.of("09:00", "17:00"))));
    /** A Monday in Berlin. */
    private static final Clock CLOCK =
            Clock.fixed(instant("2026-11-23T10:00", BERLIN).toInstant(), BERLIN);

    private static final EngineAlone ALONE = EngineAlone.with()
            .bean("workingTime", new WorkingTimeStep(CALENDARS, CLOCK))
            .plugin(new DeadlinePlugin(CALENDARS, CLOCK, Duration.ofHours(16)))
            .start();

    @AfterAll
    static void stop() {
        ALONE.close();
    }

    @Test
    void aTaskIsDueAfterItsWorkingTime() {
        Task task = start("ringflow:deadline=\"PT10H\"", Map.of());

        assertThat(task.getDueDate()).isEqualTo(instant("2026-11-24T12:00", BERLIN));
        assertThat(task.getFollowUpDate()).isEqualTo(instant("2026-11-24T09:30", BERLIN));
        HistoricTaskInstance history = ALONE.engine()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(task.getId())
                .singleResult();
        assertThat(history.getDueDate()).isEqualTo(task.getDueDate());
        assertThat(history.getFollowUpDate()).isEqualTo(task.getFollowUpDate());
    }

    @Test
    void aTaskIsDueInTheCalendarItNames() {
        // 10:00 in Berlin is closing time in Shanghai
        assertThat(start("ringflow:deadline=\"PT1H\" ringflow:calendar=\"china\"", Map.of())
                        .getDueDate())
                .isEqualTo(instant("2026-11-24T10:00", SHANGHAI));
    }

    @Test
    void aRuleMayAnswerTheDeadline() {
        assertThat(start("ringflow:deadline=\"${answer}\"", Map.of("answer", "PT2H"))
                        .getDueDate())
                .isEqualTo(instant("2026-11-23T12:00", BERLIN));
        assertThat(start("ringflow:deadline=\"${workingTime.after('PT3H')}\"", Map.of())
                        .getDueDate())
                .isEqualTo(instant("2026-11-23T13:00", BERLIN));
        Task exact = start("ringflow:deadline=\"${answer}\"", Map.of("answer", instant("2026-11-27T09:00", BERLIN)));
        assertThat(exact.getDueDate()).isEqualTo(instant("2026-11-27T09:00", BERLIN));
        assertThat(exact.getFollowUpDate()).isEqualTo(instant("2026-11-26T09:15", BERLIN));
    }

    @Test
    void aTaskWithoutADeadlineGetsTheStandardOne() {
        assertThat(start("", Map.of()).getDueDate()).isEqualTo(instant("2026-11-25T10:00", BERLIN));
    }

    @Test
    void aModelsOwnDueDateIsKept() {
        assertThat(start("camunda:dueDate=\"2030-01-01T00:00:00\"", Map.of()).getDueDate())
                .isInTheFuture()
                .isNotEqualTo(instant("2026-11-25T10:00", BERLIN));
    }

    @Test
    void aDeadlineThatIsNoneIsRefusedWithItsElement() {
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> deploy("ringflow:deadline=\"P2D\""))
                .withMessageContaining("Work: «P2D» is no amount of working time")
                .satisfies(refused -> assertThat(refused.getResorceReports()
                                .get(0)
                                .getErrors()
                                .get(0)
                                .getMainElementId())
                        .isEqualTo("Work"));
    }

    @Test
    void anEarlierOutcomeDoesNotDecideTheNextTask() {
        Task first = start("", Map.of("outcome", "from before"));
        TaskService tasks = ALONE.engine().getTaskService();

        assertThat(tasks.getVariable(first.getId(), "outcome")).isNull();
        tasks.complete(first.getId(), Map.of("outcome", "advance"));
        Task second = next(first, "Next");
        assertThat(tasks.getVariables(second.getId())).doesNotContainKey("outcome");

        tasks.complete(second.getId(), Map.of("outcome", "kept outside"));
        Task apart = next(first, "Apart");
        assertThat(tasks.getVariableLocal(apart.getId(), "outcome")).isNull();
        assertThat(ALONE.engine().getRuntimeService().getVariable(apart.getProcessInstanceId(), "outcome"))
                .isEqualTo("kept outside");
    }

    private Task start(String attributes, Map<String, Object> variables) {
        deploy(attributes);
        String instance = ALONE.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("deadlines", variables)
                .getId();
        return ALONE.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static Task next(Task before, String key) {
        return ALONE.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(before.getProcessInstanceId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void deploy(String attributes) {
        ALONE.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("deadlines.bpmn", MODEL.formatted(attributes))
                .deploy();
    }

    private static Date instant(String local, ZoneId zone) {
        return Date.from(LocalDateTime.parse(local).atZone(zone).toInstant());
    }

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://ringflow.io"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         xmlns:ringflow="http://ringflow.io/schema/bpmn">
              <process id="deadlines" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="ToWork" sourceRef="Start" targetRef="Work"/>
                <userTask id="Work" %s/>
                <sequenceFlow id="ToNext" sourceRef="Work" targetRef="Next"/>
                <userTask id="Next"/>
                <sequenceFlow id="ToApart" sourceRef="Next" targetRef="Apart"/>
                <userTask id="Apart">
                  <extensionElements>
                    <camunda:inputOutput><camunda:inputParameter name="outcome"/></camunda:inputOutput>
                  </extensionElements>
                </userTask>
              </process>
            </definitions>
            """;
}
