package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectEngine.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.MarketStage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectMilestonesTest {

    private ProjectEngine engine;

    @BeforeEach
    void startTheEngine() {
        engine = ProjectEngine.fresh();
        doAnswer(call -> {
                    engine.planFor(call.getArgument(1));
                    return null;
                })
                .when(engine.projects)
                .planAnew(anyString(), any(), anyString());
    }

    @Test
    void waitsForOneStageAfterTheOtherAndClosesTheProject() {
        String instance = engine.contractSigned();
        verify(engine.projects).assign(PROJECT, "East");

        assertThat(engine.awaited()).containsExactly("FIRST_PAYMENT");
        engine.report(EvidenceKind.FIRST_PAYMENT);
        assertThat(engine.awaited()).containsExactly("STAGE_PAYMENT", "TEST_PASSED");
        engine.report(EvidenceKind.STAGE_PAYMENT);
        assertThat(engine.awaited()).containsExactly("ACCEPTANCE_PASSED", "FINAL_INVOICE");
        engine.report(EvidenceKind.FINAL_INVOICE);
        assertThat(engine.awaited()).containsExactly("ACCEPTANCE_PASSED");
        engine.report(EvidenceKind.ACCEPTANCE_PASSED);
        assertThat(engine.awaited()).containsExactly("FINAL_PAYMENT");
        engine.report(EvidenceKind.FINAL_PAYMENT);

        verify(engine.projects, times(4)).reach(PROJECT);
        verify(engine.projects).close(PROJECT);
        assertThat(engine.over(instance)).isTrue();
        assertThat(engine.ends(instance)).contains("StageReached", "ProjectClosed");
        assertThat(engine.awaited()).isEmpty();
        assertThat(engine.task("RecordAnswers").getAssignee()).isEqualTo("lena");
    }

    @Test
    void passesStagesWhoseEvidenceCameBeforeThem() {
        engine.know(EvidenceKind.TEST_PASSED, EvidenceKind.STAGE_PAYMENT, EvidenceKind.ACCEPTANCE_PASSED);
        engine.contractSigned();

        engine.report(EvidenceKind.FIRST_PAYMENT);

        assertThat(engine.stage()).isEqualTo(MarketStage.M3);
        assertThat(engine.awaited()).containsExactly("FINAL_INVOICE");
        verify(engine.projects, times(2)).reach(PROJECT);
    }

    @Test
    void remindsBeforeThePlannedDayAndHasTheStageChasedAfterIt() {
        engine.contractSigned();
        assertThat(engine.timer("PlannedDateNear").getDuedate())
                .isBefore(Date.from(
                        engine.dueOn().minusDays(6).atStartOfDay(ZoneOffset.UTC).toInstant()));

        engine.due("PlannedDateNear");
        verify(engine.projects).remind(PROJECT);
        engine.due("PlannedDateOver");

        assertThat(engine.task("ChaseMilestone").getAssignee()).isEqualTo("paula");
        engine.report(EvidenceKind.FIRST_PAYMENT);
        assertThat(engine.waitsAt("ChaseMilestone")).isFalse();
        assertThat(engine.timer("PlannedDateNear")).isNotNull();
    }

    @Test
    void remindsAnewBeforeTheNewDay() {
        late();

        engine.complete(
                "ChaseMilestone",
                "newDate",
                Map.of("newDate", engine.dueOn().plusDays(90).toString(), "reason", "their bank is slow"));

        verify(engine.projects).planAnew(eq(PROJECT), any(), eq("their bank is slow"));
        engine.due("NewDateNear");
        assertThat(engine.timer("PlannedDateOver").getDuedate())
                .isAfter(Date.from(engine.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Test
    void asksManagementAfterTwoChasesWithoutANewDay() {
        late();

        engine.complete("ChaseMilestone", "goOn", Map.of("comment", "called them"));
        engine.due("ChaseAgain");
        engine.complete("ChaseMilestone", "goOn", Map.of("comment", "called again"));

        verify(engine.projects).escalate(PROJECT);
        engine.complete("DecideOnLateMilestone", "reassign", Map.of("newManager", "pia", "reason", "overloaded"));
        verify(engine.projects).reassign(PROJECT, "pia", "overloaded");
        assertThat(engine.task("ChaseMilestone").getAssignee()).isEqualTo("pia");
    }

    @Test
    void givesWhatTheFormerProjectManagerHasToTheNewOne() {
        late();
        planEarly();
        engine.due("ChaseTakesTooLong");

        engine.complete("DecideOnLateMilestone", "reassign", Map.of("newManager", "pia", "reason", "ill"));

        assertThat(engine.task("PlanAnew").getAssignee()).isEqualTo("pia");
    }

    @Test
    void asksManagementIfNobodyChases() {
        late();

        engine.due("ChaseTakesTooLong");

        assertThat(engine.waitsAt("ChaseMilestone")).isFalse();
        engine.complete(
                "DecideOnLateMilestone",
                "newDate",
                Map.of("newDate", engine.dueOn().plusDays(30).toString(), "reason", "they asked for it"));
        assertThat(engine.timer("NewDateNear")).isNotNull();
    }

    @Test
    void hasPeopleConfirmWhatIsTrueAlready() {
        late();

        engine.complete("ChaseMilestone", "confirm", Map.of("evidence", "FIRST_PAYMENT"));

        verify(engine.waiting).confirmByHand(PROJECT, EvidenceKind.FIRST_PAYMENT);
        assertThat(engine.timer("ChaseAgain")).isNotNull();
    }

    @Test
    void reckonsItsTimersAnewWhenAnotherDayIsPlannedEarly() {
        when(engine.erp.connected()).thenReturn(false);
        engine.contractSigned();
        Date before = engine.timer("PlannedDateNear").getDuedate();
        LocalDate later = engine.dueOn().plusDays(28);

        planEarly();
        engine.complete("PlanAnew", "newDate", Map.of("newDate", later.toString(), "reason", "delivery by ship"));

        assertThat(engine.timer("PlannedDateNear").getDuedate().toInstant())
                .isEqualTo(before.toInstant().plus(Duration.ofDays(28)));
        Task confirm = engine.task("ConfirmEvidence");
        Date planned = Date.from(later.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(confirm.getDueDate()).isAfter(planned);
        assertThat(confirm.getFollowUpDate())
                .isBetween(Date.from(planned.toInstant().minus(Duration.ofDays(5))), confirm.getDueDate());
        engine.due("PlannedDateNear");
        assertThat(engine.timer("PlannedDateOver").getDuedate()).isAfter(before);
    }

    private void planEarly() {
        engine.engine()
                .getRuntimeService()
                .createMessageCorrelation(ProjectMilestonesProcess.PLAN_ANEW)
                .processInstanceBusinessKey(PROJECT)
                .correlate();
    }

    private void late() {
        engine.contractSigned();
        engine.due("PlannedDateNear");
        engine.due("PlannedDateOver");
    }
}
