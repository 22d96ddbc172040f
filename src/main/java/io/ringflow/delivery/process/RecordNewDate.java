package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.OUTCOME;

import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans another day for the stage before the planned one is over. */
@Component
@PaletteStep(
        name = "Record new date",
        purpose = "Plans another day for the project's stage, with its reason, and reckons the reminders anew.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "outcome", label = "newDate or leave"),
            @PaletteStep.Input(name = "newDate", type = PaletteStep.Type.DATE, label = "New day", required = false),
            @PaletteStep.Input(name = "reason", label = "Why another day", required = false)
        })
class RecordNewDate implements JavaDelegate {

    private final NewPlan plan;

    RecordNewDate(NewPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (OUTCOME.get(execution)) {
            case "newDate" -> plan.take(execution);
            case "leave" -> {}
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        new TaskFields(execution).forget("newDate", "reason");
    }
}
