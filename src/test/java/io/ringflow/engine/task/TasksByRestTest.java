package io.ringflow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestConstructor;

/** Crafted calls of the engine's REST interface, by people who may log in. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TasksByRestTest {

    private final TestRestTemplate rest;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;

    TasksByRestTest(
            TestRestTemplate rest,
            RepositoryService models,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identities) {
        this.rest = rest;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
    }

    @BeforeEach
    void deploy() {
        identities.clearAuthentication();
        models.createDeployment()
                .name("guarded by REST")
                .enableDuplicateFiltering(false)
                .addString("rest/lead-to-contract-guarded.bpmn", MODEL)
                .addString("rest/guarded-decision.form", FORM)
                .deploy();
    }

    @Test
    void aRefusalIsASentenceWithStatus400() {
        String task = start();

        ResponseEntity<Map<String, Object>> answer =
                post("admin", "/engine-rest/task/" + task + "/complete", variables("crafted"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .containsEntry("message", "«crafted» cannot be chosen for «Outcome». Choose from its list.");
        assertThat(post("admin", "/engine-rest/task/" + task + "/submit-form", variables("crafted"))
                        .getBody())
                .containsEntry("message", "«crafted» cannot be chosen for «Outcome». Choose from its list.");
        assertThat(post("admin", "/engine-rest/task/" + task + "/complete", Map.of("variables", Map.of()))
                        .getBody())
                .containsEntry("message", "«Outcome» is missing. Enter it.");
    }

    @Test
    void anotherGroupsTaskIsForbidden() {
        String task = start();

        assertThat(post("lena", "/engine-rest/task/" + task + "/claim", Map.of("userId", "lena"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("lena", "/engine-rest/task/" + task + "/complete", variables("yes"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSecondToCompleteGetsASentence() {
        String task = start();
        assertThat(post("admin", "/engine-rest/task/" + task + "/complete", variables("yes"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        ResponseEntity<Map<String, Object>> second =
                post("admin", "/engine-rest/task/" + task + "/complete", variables("no"));

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(second.getBody().get("message").toString()).startsWith("This task is not open any more");
    }

    @Test
    void aCaseBeginsWhereItBeginsWithItsForm() {
        String start = "/engine-rest/process-definition/key/lead-to-contract/start";
        Map<String, Object> elsewhere = Map.of(
                "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "SignContract")));
        Map<String, Object> message = Map.of(
                "messageName",
                "OpportunityTakenOver",
                "processVariables",
                Map.of("stage", Map.of("value", "S4"), "owner", Map.of("value", "lena")));

        ResponseEntity<Map<String, Object>> empty = post("lena", start, Map.of());
        assertThat(empty.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(empty.getBody().get("message").toString()).contains("is missing. Enter it.");
        for (ResponseEntity<Map<String, Object>> refused :
                List.of(post("lena", start, elsewhere), post("lena", "/engine-rest/message", message))) {
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refused.getBody().get("message").toString()).startsWith("A case begins where it begins");
        }
    }

    private String start() {
        return tasks.createTaskQuery()
                .processInstanceId(
                        runtime.startProcessInstanceByKey("guarded-by-rest").getId())
                .singleResult()
                .getId();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ResponseEntity<Map<String, Object>> post(String person, String path, Map<String, ?> body) {
        return (ResponseEntity) rest.withBasicAuth(person, "ringflow").postForEntity(path, body, Map.class);
    }

    private static Map<String, Object> variables(String outcome) {
        return Map.of("variables", Map.of("outcome", Map.of("value", outcome)));
    }

    private static final String FORM = """
            {"id": "guarded-decision", "type": "default", "components": [
              {"type": "radio", "label": "Outcome", "key": "outcome", "validate": {"required": true},
               "values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]}]}
            """;

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://ringflow.io"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         xmlns:ringflow="http://ringflow.io/schema/bpmn">
              <process id="guarded-by-rest" name="Guarded" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start" name="Asked"/>
                <sequenceFlow id="ToDecide" sourceRef="Start" targetRef="Decide"/>
                <userTask id="Decide" name="Decide" ringflow:deadline="PT8H" camunda:candidateGroups="camunda-admin"
                          camunda:formRef="guarded-decision" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="ToEnd" sourceRef="Decide" targetRef="End"/>
                <endEvent id="End" name="Decided"/>
              </process>
            </definitions>
            """;
}
