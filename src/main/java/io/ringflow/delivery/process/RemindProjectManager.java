package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The planned day is near: says so to the project manager, and puts what is open of the project on top of the lists. */
@Component
@PaletteStep(
        name = "Remind project manager",
        purpose =
                "Reminds the project manager, under the bell and in the project's story, that the planned day of the stage is"
                        + " near, and raises the priority of the project's open tasks.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"))
class RemindProjectManager implements JavaDelegate {

    static final int URGENT = 75;

    private final ProjectDesk projects;

    RemindProjectManager(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        projects.remind(PROJECT_NUMBER.get(execution));
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), URGENT));
    }
}
