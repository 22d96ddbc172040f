package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.CHASE;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.CHASES;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.OUTCOME;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what came of going after a stage whose planned day is over. */
@Component
@PaletteStep(
        name = "Record chase",
        purpose =
                "Keeps what came of going after a late stage: another day with its reason, a confirmation by hand, or that it goes on.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "outcome", label = "newDate, confirm or goOn"),
            @PaletteStep.Input(name = "newDate", type = PaletteStep.Type.DATE, label = "New day", required = false),
            @PaletteStep.Input(name = "reason", label = "Why another day", required = false),
            @PaletteStep.Input(name = "evidence", label = "What is to be confirmed", required = false),
            @PaletteStep.Input(name = "comment", label = "What was done", required = false)
        },
        outputs = {
            @PaletteStep.Output(name = "chase", label = "planned, again or twice"),
            @PaletteStep.Output(name = "chases", type = PaletteStep.Type.INTEGER, label = "How often without a new day")
        })
class RecordChase implements JavaDelegate {

    private static final long OFTEN = 2;

    private final ProjectDesk projects;
    private final NewPlan plan;
    private final WaitingEvidence waiting;

    RecordChase(ProjectDesk projects, NewPlan plan, WaitingEvidence waiting) {
        this.projects = projects;
        this.plan = plan;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        Chase chase =
                switch (OUTCOME.get(execution)) {
                    case "newDate" -> plan(execution);
                    case "confirm" -> confirm(execution, form);
                    case "goOn" -> goOn(execution, form.textOrEmpty("comment"));
                    default -> throw new OutcomeUnknown(OUTCOME.get(execution));
                };
        CHASE.set(execution, chase.name());
        form.forget("newDate", "reason", "evidence", "comment");
    }

    private Chase plan(DelegateExecution execution) {
        plan.take(execution);
        CHASES.set(execution, 0L);
        return Chase.planned;
    }

    private Chase confirm(DelegateExecution execution, TaskFields form) {
        String kind = form.filled("evidence").orElseThrow(() -> new FormIncomplete("evidence"));
        waiting.confirmByHand(PROJECT_NUMBER.get(execution), EvidenceKind.valueOf(kind));
        return Chase.again;
    }

    private Chase goOn(DelegateExecution execution, String comment) {
        projects.chased(PROJECT_NUMBER.get(execution), comment);
        long chases = CHASES.find(execution).orElse(0L) + 1;
        CHASES.set(execution, chases);
        return chases < OFTEN ? Chase.again : Chase.twice;
    }
}
