package io.ringflow.delivery.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectId;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.domain.DeliverySettings;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.delivery.erp.ErpConnection;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.ProcessesAlone;
import io.ringflow.identity.People;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The processes of projects on the engine alone, with stand-ins for the desks that remember just stage and evidence. */
final class ProjectEngine extends ProcessesAlone {

    static final String PROJECT = "PRJ-2026-00001";

    final ProjectDesk projects = mock(ProjectDesk.class);
    final EvidenceDesk evidence = mock(EvidenceDesk.class);
    final People people = mock(People.class);
    final ErpConnection erp = mock(ErpConnection.class);
    final WaitingEvidence waiting = mock(WaitingEvidence.class);
    private static final ProjectEngine SHARED = new ProjectEngine();

    private final Set<EvidenceKind> known = EnumSet.noneOf(EvidenceKind.class);
    private MarketStage stage = MarketStage.M1;
    private LocalDate dueOn = LocalDate.EPOCH;

    /** The engine with nothing running, and a project that has shown nothing yet. */
    static ProjectEngine fresh() {
        SHARED.clear();
        return SHARED;
    }

    private ProjectEngine() {}

    @Override
    protected EngineAlone start(EngineAlone.Builder engine) {
        MilestonesStep milestones =
                new MilestonesStep(projects, new DeliverySettings("PT40H", Period.ofDays(30)), erp, calendars, clock);
        NewPlan plan = new NewPlan(projects);
        return engine.bean("milestones", milestones)
                .bean("assignProjectManager", new AssignProjectManager(projects))
                .bean("checkStage", new CheckStage(projects))
                .bean("recordMilestone", new RecordMilestone(projects))
                .bean("closeProject", new CloseProject(projects))
                .bean("sendSurveyDue", new SendSurveyDue(projects))
                .bean("remindProjectManager", new RemindProjectManager(projects))
                .bean("milestoneForm", new MilestoneForm(projects, evidence, people))
                .bean("recordChase", new RecordChase(projects, plan, waiting))
                .bean("escalateMilestone", new EscalateMilestone(projects))
                .bean("applyLateDecision", new ApplyLateDecision(projects, plan))
                .bean("recordNewDate", new RecordNewDate(plan))
                .bean("checkEvidence", new CheckEvidence(evidence))
                .bean("evidenceForm", new EvidenceForm(projects, people))
                .bean("recordClaim", new RecordClaim(evidence))
                .bean("recordConfirmation", new RecordConfirmation(evidence))
                .start()
                .deploy(
                        "processes/delivery/project-milestones.bpmn",
                        "processes/delivery/milestone-evidence.bpmn",
                        "processes/delivery/project-assignment.dmn",
                        "forms/delivery/confirm-evidence.form",
                        "forms/delivery/check-confirmation.form",
                        "forms/delivery/chase-milestone.form",
                        "forms/delivery/decide-late-milestone.form",
                        "forms/delivery/plan-anew.form",
                        "processes/insight/satisfaction-survey.bpmn",
                        "forms/insight/survey.form");
    }

    private void clear() {
        endAll();
        reset(projects, evidence, people, erp, waiting);
        known.clear();
        stage = MarketStage.M1;
        dueOn = LocalDate.now(clock).plusDays(60);
        theDesksAnswer();
    }

    private void theDesksAnswer() {
        when(erp.connected()).thenReturn(true);
        when(projects.facts(PROJECT)).thenAnswer(call -> facts());
        when(projects.assign(anyString(), any())).thenReturn(Optional.of("paula"));
        when(projects.isStageComplete(PROJECT)).thenAnswer(call -> stage.isReachedWith(known));
        when(projects.reach(PROJECT)).thenAnswer(call -> reach());
        when(evidence.isThere(anyString(), any())).thenAnswer(call -> known.contains(call.getArgument(1)));
        when(evidence.claim(any(), any())).thenReturn("paula");
    }

    private MarketStage reach() {
        if (!stage.isReachedWith(known)) {
            throw new IllegalStateException("Not reached: " + stage);
        }
        stage = stage.isLast() ? stage : stage.next();
        return stage;
    }

    private ProjectFacts facts() {
        return new ProjectFacts(
                new ProjectId(1),
                PROJECT,
                "CON-2026-00001",
                "OPP-2026-00001",
                new CustomerId(1),
                "Acme",
                "lena",
                Optional.of("paula"),
                ProjectStatus.RUNNING,
                stage,
                Optional.of(dueOn),
                Money.of(new BigDecimal("48000"), "USD"),
                dueOn.minusDays(90));
    }

    /** What is planned from now on. */
    void planFor(LocalDate day) {
        dueOn = day;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    MarketStage stage() {
        return stage;
    }

    /** A fact that becomes known without anybody waiting for it. */
    void know(EvidenceKind... kinds) {
        known.addAll(List.of(kinds));
    }

    /** A fact that becomes known, and is told to whoever waits for it. */
    void report(EvidenceKind kind) {
        know(kind);
        engine().getRuntimeService()
                .createMessageCorrelation(MilestoneEvidenceProcess.ERP_EVENT)
                .processInstanceBusinessKey(PROJECT)
                .processInstanceVariableEquals("awaits", kind.name())
                .correlate();
    }

    /** A contract whose customer is in that region is signed. */
    String contractSigned() {
        Map<String, Object> variables = new HashMap<>();
        ProjectMilestonesProcess.PROJECT_NUMBER.put(variables, PROJECT);
        ProjectMilestonesProcess.CUSTOMER_NAME.put(variables, "Acme");
        ProjectMilestonesProcess.REGION.put(variables, "East");
        ProjectMilestonesProcess.SECTOR.put(variables, "");
        ProjectMilestonesProcess.PRODUCT.put(variables, "");
        ProjectMilestonesProcess.VALUE.put(variables, new BigDecimal("48000"));
        ProjectMilestonesProcess.CURRENCY.put(variables, "USD");
        ProjectMilestonesProcess.STAGE.put(variables, "M1");
        return engine().getRuntimeService()
                .startProcessInstanceByMessage(ProjectMilestonesProcess.CONTRACT_SIGNED, PROJECT, variables)
                .getId();
    }

    String evidenceNeeded(EvidenceKind kind) {
        return engine().getRuntimeService()
                .startProcessInstanceByKey(
                        MilestoneEvidenceProcess.KEY,
                        PROJECT,
                        Map.of("projectNumber", PROJECT, "customerName", "Acme", "awaits", kind.name()))
                .getId();
    }

    /** What the process waits for. */
    List<String> awaited() {
        return engine().getRuntimeService().createVariableInstanceQuery().variableName("awaits").list().stream()
                .map(variable -> (String) variable.getValue())
                .sorted()
                .toList();
    }
}
