package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.CHASES;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.OUTCOME;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_MANAGER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.task.TasksOfCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does what management decided about a late stage. */
@Component
@PaletteStep(
        name = "Apply late decision",
        purpose =
                "Plans another day for a late stage, gives the project to another project manager, or lets the chase go on.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "outcome", label = "newDate, reassign or goOn"),
            @PaletteStep.Input(name = "newDate", type = PaletteStep.Type.DATE, label = "New day", required = false),
            @PaletteStep.Input(name = "reason", label = "Why", required = false),
            @PaletteStep.Input(name = "newManager", label = "Login name", required = false)
        },
        outputs = {
            @PaletteStep.Output(name = "projectManager", label = "Login name"),
            @PaletteStep.Output(name = "chases", type = PaletteStep.Type.INTEGER, label = "How often without a new day")
        })
class ApplyLateDecision implements JavaDelegate {

    private final ProjectDesk projects;
    private final NewPlan plan;

    ApplyLateDecision(ProjectDesk projects, NewPlan plan) {
        this.projects = projects;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String project = PROJECT_NUMBER.get(execution);
        switch (OUTCOME.get(execution)) {
            case "newDate" -> plan.take(execution);
            case "reassign" -> reassign(execution, project, form);
            case "goOn" -> projects.decided(project, form.textOrEmpty("reason"));
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        CHASES.set(execution, 0L);
        form.forget("newDate", "reason", "newManager");
    }

    private void reassign(DelegateExecution execution, String project, TaskFields form) {
        String manager = form.filled("newManager").orElseThrow(() -> new FormIncomplete("newManager"));
        projects.reassign(project, manager, form.textOrEmpty("reason"));
        new TasksOfCase(execution).give(PROJECT_MANAGER.find(execution), manager);
        PROJECT_MANAGER.set(execution, manager);
    }
}
