package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.AMOUNT;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
class RecordWriteOffProposal extends ReceivableDecision {

    RecordWriteOffProposal(ReceivableDesk receivables) {
        super(receivables, AMOUNT);
    }

    @Override
    void decide(String outcome, String receivable, String note, DelegateExecution execution) {
        switch (outcome) {
            case "propose" -> receivables.proposeWriteOff(receivable, MoneyForms.amount(execution), note);
            case "withdraw" -> receivables.decided(receivable, note);
            default -> throw new OutcomeUnknown(outcome);
        }
    }
}
