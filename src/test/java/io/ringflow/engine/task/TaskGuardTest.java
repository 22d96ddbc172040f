package io.ringflow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.RefusedByRule;
import io.ringflow.engine.form.FormGuard;
import io.ringflow.engine.form.FormRefused;
import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TaskGuardTest {

    private static final WorkingCalendars CALENDARS = WorkingCalendars.fixed(
            WorkingTime.weekdays(ZoneId.of("Europe/Berlin"), Span.of("09:00", "17:00")), Map.of());

    private static final EngineAlone ALONE = EngineAlone.with()
            .plugin(new TaskGuardPlugin(new FormGuard(new ObjectMapper(), CALENDARS, Clock.systemUTC())))
            .start();
    private final TaskService tasks = ALONE.engine().getTaskService();
    private final FormService forms = ALONE.engine().getFormService();
    private final IdentityService identities = ALONE.engine().getIdentityService();

    private String instance = "";

    @BeforeAll
    static void deploy() {
        ALONE.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("guarded.bpmn", MODEL)
                .addString("enter.form", FORM.formatted("enter", "Customer", "customer"))
                .addString("decide.form", FORM.formatted("decide", "Outcome", "outcome"))
                .deploy();
        IdentityService people = ALONE.engine().getIdentityService();
        User lena = people.newUser("lena");
        lena.setFirstName("Lena");
        lena.setLastName("Berg");
        people.saveUser(lena);
    }

    @AfterAll
    static void stop() {
        ALONE.close();
    }

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identities.clearAuthentication();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anotherGroupsTaskIsNeitherClaimedNorCompleted() {
        String task = start();
        identities.setAuthentication("fiona", List.of("finance"));

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> tasks.claim(task, "fiona"))
                .withMessageStartingWith("This task belongs to another group.");
        assertThatExceptionOfType(NotYourTask.class).isThrownBy(() -> tasks.complete(task, Map.of("outcome", "yes")));
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> forms.submitTaskForm(task, Map.of("outcome", "yes")));
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> tasks.resolveTask(task, Map.of("outcome", "yes")));
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void whoIsACandidateTakesAndCompletesIt() {
        String task = start();
        identities.setAuthentication("lena", List.of("sales"));
        tasks.claim(task, "lena");
        tasks.complete(task, Map.of("outcome", "yes"));

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey("Other")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCandidateMayCompleteWithoutClaiming() {
        String task = start();
        identities.setAuthenticatedUserId("tom");
        identities.setAuthentication("tom", List.of("sales"));

        forms.submitTaskForm(task, Map.of("outcome", "yes"));

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void aTaskThatSomebodyHasIsNotTakenOffHer() {
        String task = start();
        identities.setAuthentication("lena", List.of("sales"));
        tasks.claim(task, "lena");
        identities.setAuthentication("tom", List.of("sales"));

        assertThatExceptionOfType(NotYourTask.class).isThrownBy(() -> tasks.claim(task, null));
        identities.setAuthentication("fiona", List.of("finance"));
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> tasks.complete(task, Map.of("outcome", "yes")))
                .withMessageStartingWith("This task is not yours: Lena Berg has it.");
        identities.setAuthentication("lena", List.of("sales"));
        tasks.claim(task, null);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void whoIsLateToClaimIsToldWhoHasIt() {
        String task = start();
        tasks.claim(task, "lena");

        assertThatExceptionOfType(RefusedByRule.class)
                .isThrownBy(() -> tasks.claim(task, "tom"))
                .withMessage("Lena Berg has taken this task already.");
    }

    @Test
    void claimingForSomebodyElseIsGiving() {
        String task = start();
        identities.setAuthentication("lena", List.of("sales"));

        assertThatThrownBy(() -> tasks.claim(task, "tom")).isInstanceOf(NotYourTask.class);
    }

    @Test
    void nobodyMovesACasePastItsForm() {
        String task = start();
        identities.setAuthentication("lena", List.of("sales"));

        assertThatThrownBy(() -> tasks.handleBpmnError(task, "any")).isInstanceOf(NotYourTask.class);
        assertThatThrownBy(() -> tasks.handleEscalation(task, "any")).isInstanceOf(NotYourTask.class);
    }

    @Test
    void theSystemPasses() {
        String task = start();
        tasks.setAssignee(task, "lena");

        tasks.complete(task, Map.of("outcome", "yes", "evidence", "kept"));

        Task other = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("Other")
                .singleResult();
        assertThat(tasks.getVariables(other.getId())).containsEntry("evidence", "kept");
    }

    @Test
    void aFormIsCheckedWhateverWayItComesIn() {
        String task = start();

        assertRefused(() -> tasks.complete(task), "outcome");
        assertRefused(() -> tasks.complete(task, Map.of("outcome", "crafted")), "outcome");
        assertRefused(() -> tasks.completeWithVariablesInReturn(task, Map.of("outcome", "crafted"), false), "outcome");
        assertRefused(() -> forms.submitTaskForm(task, Map.of("outcome", "crafted")), "outcome");
        assertThat(ALONE.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName("outcome")
                        .count())
                .isZero();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void aStartFormIsChecked() {
        String process = ALONE.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .singleResult()
                .getId();

        assertRefused(() -> forms.submitStartForm(process, Map.of()), "customer");
        assertRefused(() -> forms.submitStartForm(process, Map.of("customer", "perhaps")), "customer");
        identities.setAuthentication("lena", List.of("sales"));
        assertRefused(() -> forms.submitStartForm(process, Map.of("customer", "yes", "stage", "S4")), "stage");
        assertThat(forms.submitStartForm(process, Map.of("customer", "yes"))).isNotNull();
    }

    @Test
    void theSecondToCompleteIsTold() {
        String task = start();
        tasks.complete(task, Map.of("outcome", "yes"));

        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", "no")))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageStartingWith("This task is not open any more: somebody completed it");
    }

    private String start() {
        instance = ALONE.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("guarded")
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static void assertRefused(ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOf(RefusedByRule.class)
                .satisfies(refused -> assertThat(RefusedByRule.find(refused).orElseThrow())
                        .isInstanceOfSatisfying(
                                FormRefused.class,
                                form -> assertThat(form.fields()).containsOnlyKeys(field)));
    }

    private static final String FORM = """
            {"id": "%s", "type": "default", "components": [
              {"type": "radio", "label": "%s", "key": "%s", "validate": {"required": true},
               "values": [{"value": "yes"}, {"value": "no"}]}]}
            """;

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://ringflow.io"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="guarded" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start" camunda:formRef="enter" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="ToDecide" sourceRef="Start" targetRef="Decide"/>
                <userTask id="Decide" camunda:candidateGroups="sales"
                          camunda:formRef="decide" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="ToOther" sourceRef="Decide" targetRef="Other"/>
                <userTask id="Other"/>
              </process>
            </definitions>
            """;
}
