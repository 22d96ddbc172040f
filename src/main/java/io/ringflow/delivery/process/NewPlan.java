package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.NEW_DATE;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.engine.form.TaskFields;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes the day and the reason that a form gives, and has the case reckon with them. */
@Component
class NewPlan {

    private final ProjectDesk projects;

    NewPlan(ProjectDesk projects) {
        this.projects = projects;
    }

    void take(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String project = PROJECT_NUMBER.get(execution);
        projects.planAnew(
                project,
                form.date(NEW_DATE.name()).orElseThrow(() -> new FormIncomplete("newDate")),
                form.textOrEmpty("reason"));
        MilestoneTimers.reckonAnew(execution);
    }
}
