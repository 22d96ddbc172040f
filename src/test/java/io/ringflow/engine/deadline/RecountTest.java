package io.ringflow.engine.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.engine.time.CalendarEditing;
import io.ringflow.engine.time.WorkingCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RecountTest {

    private final CalendarEditing editing;
    private final WorkingCalendars calendars;
    private final Recount recount;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final IdentityService identities;

    RecountTest(
            CalendarEditing editing,
            WorkingCalendars calendars,
            Recount recount,
            RepositoryService models,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            IdentityService identities) {
        this.editing = editing;
        this.calendars = calendars;
        this.recount = recount;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.identities = identities;
    }

    @Test
    void aChangedCalendarMovesTheDeadlinesThatNobodyMovedByHand() {
        editing.create("night", "china");
        models.createDeployment()
                .addString("recount/night-work.bpmn", MODEL)
                .addString("recount/night-work-form.form", FORM)
                .deploy();
        Task open = start();
        Task moved = start();
        Date byHand = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
        identities.setAuthentication("admin", List.of("camunda-admin"));
        tasks.setDueDate(moved.getId(), byHand);
        identities.clearAuthentication();

        editing.changeWeek(
                "night", editing.find("night").version(), "Asia/Shanghai", Map.of(DayOfWeek.SUNDAY, "22:00-24:00"));
        assertThat(recount.progress("night")).isPresent();
        runJobs();

        Task after = tasks.createTaskQuery().taskId(open.getId()).singleResult();
        assertThat(after.getDueDate().toInstant())
                .isEqualTo(calendars.named("night").plus(open.getCreateTime().toInstant(), Duration.ofHours(8)))
                .isAfter(open.getDueDate().toInstant());
        assertThat(after.getFollowUpDate()).isBefore(after.getDueDate());
        assertThat(tasks.createTaskQuery()
                        .taskId(moved.getId())
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(byHand.toInstant());
        assertThat(recount.progress("night")).isEmpty();
    }

    private Task start() {
        return tasks.createTaskQuery()
                .processInstanceId(
                        runtime.startProcessInstanceByKey("night-work").getId())
                .singleResult();
    }

    private void runJobs() {
        List<Job> left;
        while (!(left = recounts()).isEmpty()) {
            left.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> recounts() {
        return jobs.createJobQuery().messages().list().stream()
                .filter(job -> job.getProcessDefinitionId() == null)
                .toList();
    }

    private static final String FORM = """
            {"id": "night-work-form", "type": "default", "components": [
              {"type": "radio", "label": "Outcome", "key": "outcome", "validate": {"required": true},
               "values": [{"value": "yes", "label": "Yes"}]}]}
            """;

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://ringflow.io"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         xmlns:ringflow="http://ringflow.io/schema/bpmn">
              <process id="night-work" name="Night work" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start" name="Asked"/>
                <sequenceFlow id="ToWork" sourceRef="Start" targetRef="Work"/>
                <userTask id="Work" name="Work" ringflow:deadline="PT8H" ringflow:calendar="night"
                          camunda:candidateGroups="camunda-admin"
                          camunda:formRef="night-work-form" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="ToEnd" sourceRef="Work" targetRef="End"/>
                <endEvent id="End" name="Done"/>
              </process>
            </definitions>
            """;
}
