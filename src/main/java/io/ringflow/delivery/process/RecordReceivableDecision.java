package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NEW_DUE_ON;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.NOTE;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.OUTCOME;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the management decides about money that does not come. */
@Component
@PaletteStep(
        name = "Record decision on receivable",
        purpose =
                "Keeps what the management decides about money that does not come: another day, a dispute, giving it up, or going on.",
        inputs = {
            @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Input(name = "outcome", label = "newDate, dispute, writeOff or goOn"),
            @PaletteStep.Input(
                    name = "newDueOn",
                    type = PaletteStep.Type.DATE,
                    label = "Day agreed with the customer",
                    required = false),
            @PaletteStep.Input(name = "note", label = "What was said", required = false)
        })
class RecordReceivableDecision implements JavaDelegate {

    private final ReceivableDesk receivables;

    RecordReceivableDecision(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = RECEIVABLE_NUMBER.get(execution);
        String note = form.textOrEmpty(NOTE.name());
        switch (OUTCOME.get(execution)) {
            case "newDate" -> receivables.postpone(number, MoneyForms.newDueOn(form), note);
            case "dispute" -> receivables.dispute(number, note);
            case "writeOff", "goOn" -> receivables.decided(number, note);
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget(NOTE.name(), NEW_DUE_ON.name());
    }
}
