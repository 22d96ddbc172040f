package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NOTE;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.NOTHING_LEFT;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.OUTCOME;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A second person agrees or does not agree to give up what was proposed. */
@Component
@PaletteStep(
        name = "Record write-off",
        purpose = "Gives up what was proposed if a second person agrees; tells whether anything is outstanding then.",
        inputs = {
            @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Input(name = "outcome", label = "approve or refuse"),
            @PaletteStep.Input(name = "note", label = "What was said", required = false)
        },
        outputs =
                @PaletteStep.Output(
                        name = "nothingLeft",
                        type = PaletteStep.Type.BOOLEAN,
                        label = "Whether nothing is outstanding any more"))
class RecordWriteOff implements JavaDelegate {

    private final ReceivableDesk receivables;

    RecordWriteOff(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = RECEIVABLE_NUMBER.get(execution);
        String note = form.textOrEmpty(NOTE.name());
        switch (OUTCOME.get(execution)) {
            case "approve" -> NOTHING_LEFT.set(execution, receivables.approveWriteOff(number, note));
            case "refuse" -> {
                receivables.refuseWriteOff(number, note);
                NOTHING_LEFT.set(execution, false);
            }
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget(NOTE.name());
    }
}
