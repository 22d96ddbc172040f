package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NOTHING_LEFT;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
class RecordWriteOff extends ReceivableDecision {

    RecordWriteOff(ReceivableDesk receivables) {
        super(receivables);
    }

    @Override
    void decide(String outcome, String receivable, String note, DelegateExecution execution) {
        switch (outcome) {
            case "approve" -> NOTHING_LEFT.set(execution, receivables.approveWriteOff(receivable, note));
            case "refuse" -> {
                receivables.refuseWriteOff(receivable, note);
                NOTHING_LEFT.set(execution, false);
            }
            default -> throw new OutcomeUnknown(outcome);
        }
    }
}
