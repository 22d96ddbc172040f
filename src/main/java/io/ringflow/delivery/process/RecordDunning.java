package io.ringflow.delivery.process;

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

/** Keeps what came of asking the customer for the money. */
@Component
@PaletteStep(
        name = "Record dunning",
        purpose = "Keeps what came of asking the customer: asked, disputed, or a matter for the management.",
        inputs = {
            @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Input(name = "outcome", label = "asked, dispute or decide"),
            @PaletteStep.Input(name = "note", label = "What was said", required = false)
        })
class RecordDunning implements JavaDelegate {

    private final ReceivableDesk receivables;

    RecordDunning(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = RECEIVABLE_NUMBER.get(execution);
        String note = form.textOrEmpty(NOTE.name());
        switch (OUTCOME.get(execution)) {
            case "asked" -> receivables.dunned(number, note);
            case "dispute" -> receivables.dispute(number, note);
            case "decide" -> receivables.escalate(number, note);
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget(NOTE.name());
    }
}
