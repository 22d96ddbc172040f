package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NEW_DUE_ON;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
class RecordReceivableDecision extends ReceivableDecision {

    RecordReceivableDecision(ReceivableDesk receivables) {
        super(receivables, NEW_DUE_ON);
    }

    @Override
    void decide(String outcome, String receivable, String note, DelegateExecution execution) {
        switch (outcome) {
            case "newDate" -> receivables.postpone(receivable, MoneyForms.newDueOn(execution), note);
            case "dispute" -> receivables.dispute(receivable, note);
            case "writeOff", "goOn" -> receivables.decided(receivable, note);
            default -> throw new OutcomeUnknown(outcome);
        }
    }
}
