package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.AMOUNT;
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

/** Keeps what somebody wants to give up, and why. */
@Component
@PaletteStep(
        name = "Record write-off proposal",
        purpose = "Keeps what somebody wants to give up of the receivable, and why, until a second person decides.",
        inputs = {
            @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Input(name = "outcome", label = "propose or withdraw"),
            @PaletteStep.Input(
                    name = "amount",
                    type = PaletteStep.Type.NUMBER,
                    label = "What is to be given up",
                    required = false),
            @PaletteStep.Input(name = "note", label = "What was said", required = false)
        })
class RecordWriteOffProposal implements JavaDelegate {

    private final ReceivableDesk receivables;

    RecordWriteOffProposal(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = RECEIVABLE_NUMBER.get(execution);
        String note = form.textOrEmpty(NOTE.name());
        switch (OUTCOME.get(execution)) {
            case "propose" -> receivables.proposeWriteOff(number, MoneyForms.amount(form), note);
            case "withdraw" -> receivables.decided(number, note);
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget(NOTE.name(), AMOUNT.name());
    }
}
