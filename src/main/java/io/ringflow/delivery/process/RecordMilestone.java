package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.CHASE;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.CHASES;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.STAGE;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that a market stage is reached; the records refuse it while what the stage needs is not known. */
@Component
@PaletteStep(
        name = "Record milestone",
        purpose = "Records that the project's market stage is reached, and which one it waits for from now on.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
        outputs = @PaletteStep.Output(name = "stage", label = "M1 to M4"))
class RecordMilestone implements JavaDelegate {

    private final ProjectDesk projects;

    RecordMilestone(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STAGE.set(execution, projects.reach(PROJECT_NUMBER.get(execution)).name());
        CHASE.remove(execution);
        CHASES.remove(execution);
    }
}
