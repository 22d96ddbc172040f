package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The project is over, and its customer becomes one whom we serve. */
@Component
@PaletteStep(
        name = "Close project",
        purpose = "Closes a project whose last stage is reached, and makes its customer a service customer.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"))
class CloseProject implements JavaDelegate {

    private final ProjectDesk projects;

    CloseProject(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        projects.close(PROJECT_NUMBER.get(execution));
    }
}
