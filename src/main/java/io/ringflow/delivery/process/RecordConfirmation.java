package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MilestoneEvidenceProcess.AWAITS;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.CONFIRMED_ON;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.DOCUMENT_NUMBER;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.ENTERED_BY;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.OUTCOME;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.PROJECT_NUMBER;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The second person agrees with the first, and the fact counts; or does not, and it goes back. */
@Component
@PaletteStep(
        name = "Record confirmation",
        purpose = "Records a fact that a second person has checked, or gives it back; whoever entered it is refused.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "awaits", label = "The fact, for example FIRST_PAYMENT"),
            @PaletteStep.Input(name = "confirmedOn", type = PaletteStep.Type.DATE, label = "When it happened"),
            @PaletteStep.Input(name = "documentNumber", label = "Number of the document"),
            @PaletteStep.Input(name = "enteredBy", label = "Login name of whoever entered it"),
            @PaletteStep.Input(name = "outcome", label = "accept or refuse"),
            @PaletteStep.Input(name = "comment", label = "Why not", required = false)
        })
class RecordConfirmation implements JavaDelegate {

    private final EvidenceDesk evidence;

    RecordConfirmation(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String project = PROJECT_NUMBER.get(execution);
        EvidenceKind kind = EvidenceKind.valueOf(AWAITS.get(execution));
        String enteredBy = ENTERED_BY.get(execution);
        switch (OUTCOME.get(execution)) {
            case "accept" ->
                evidence.confirm(project, kind, CONFIRMED_ON.get(execution), DOCUMENT_NUMBER.get(execution), enteredBy);
            case "refuse" -> evidence.reject(project, kind, enteredBy, form.textOrEmpty("comment"));
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget("comment");
    }
}
