package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody got further with a late stage: says so in the project's story before management is asked. */
@Component
@PaletteStep(
        name = "Escalate milestone",
        purpose = "Notes that the stage is late, that going after it did not help, and that management has to decide.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"))
class EscalateMilestone implements JavaDelegate {

    private final ProjectDesk projects;

    EscalateMilestone(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        projects.escalate(PROJECT_NUMBER.get(execution));
    }
}
