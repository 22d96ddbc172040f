package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MilestoneEvidenceProcess.CONFIRMED_ON;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.DOCUMENT_NUMBER;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.ENTERED_BY;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.OUTCOME;

import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the first of two people says until the second one has checked it. */
@Component
@PaletteStep(
        name = "Record claim",
        purpose = "Checks the day and the document that somebody names for a fact, and remembers who that was.",
        inputs = {
            @PaletteStep.Input(name = "outcome", label = "confirmed or later"),
            @PaletteStep.Input(
                    name = "confirmedOn",
                    type = PaletteStep.Type.DATE,
                    label = "When it happened",
                    required = false),
            @PaletteStep.Input(name = "documentNumber", label = "Number of the document", required = false)
        },
        outputs = @PaletteStep.Output(name = "enteredBy", label = "Login name of whoever entered it"))
class RecordClaim implements JavaDelegate {

    private final EvidenceDesk evidence;

    RecordClaim(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        switch (OUTCOME.get(execution)) {
            case "confirmed" ->
                ENTERED_BY.set(
                        execution,
                        evidence.claim(
                                form.date(CONFIRMED_ON.name()).orElseThrow(() -> new FormIncomplete("confirmedOn")),
                                form.textOrEmpty(DOCUMENT_NUMBER.name())));
            case "later" -> form.forget(CONFIRMED_ON.name(), DOCUMENT_NUMBER.name());
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
    }
}
