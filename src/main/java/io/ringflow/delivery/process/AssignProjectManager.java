package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_MANAGER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.TEAM;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the person who sees to the project. */
@Component
@PaletteStep(
        name = "Assign project manager",
        purpose =
                "Gives the project to the person named, or to the one of the team who has the fewest projects running.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "team", label = "Team, or login name of a person", required = false)
        },
        outputs = @PaletteStep.Output(name = "projectManager", label = "Login name, empty if there is nobody"))
class AssignProjectManager implements JavaDelegate {

    private final ProjectDesk projects;

    AssignProjectManager(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PROJECT_MANAGER.set(
                execution,
                projects.assign(
                        PROJECT_NUMBER.get(execution), TEAM.find(execution).orElse("")));
    }
}
