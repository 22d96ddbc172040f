package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.STAGE_COMPLETE;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether what the stage needs came before the stage began, so that it need not be waited for. */
@Component
@PaletteStep(
        name = "Check stage",
        purpose = "Tells whether all that the project's market stage needs is known already.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
        outputs =
                @PaletteStep.Output(
                        name = "stageComplete",
                        type = PaletteStep.Type.BOOLEAN,
                        label = "Whether all that the stage needs is known"))
class CheckStage implements JavaDelegate {

    private final ProjectDesk projects;

    CheckStage(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STAGE_COMPLETE.set(execution, projects.isStageComplete(PROJECT_NUMBER.get(execution)));
    }
}
