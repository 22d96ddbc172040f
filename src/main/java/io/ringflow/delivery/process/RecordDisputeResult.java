package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NEW_DUE_ON;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps how a dispute was settled. */
@Component
@PaletteStep(
        name = "Record result of dispute",
        purpose = "Keeps how a dispute was settled: all of it is owed, by a day that was agreed, or it is not.",
        inputs = {
            @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Input(name = "outcome", label = "owed or notOwed"),
            @PaletteStep.Input(
                    name = "newDueOn",
                    type = PaletteStep.Type.DATE,
                    label = "Day agreed with the customer",
                    required = false),
            @PaletteStep.Input(name = "note", label = "What was said", required = false)
        })
class RecordDisputeResult extends ReceivableDecision {

    RecordDisputeResult(ReceivableDesk receivables) {
        super(receivables, NEW_DUE_ON);
    }

    @Override
    void decide(String outcome, String receivable, String note, DelegateExecution execution) {
        switch (outcome) {
            case "owed" -> receivables.postpone(receivable, MoneyForms.newDueOn(execution), note);
            case "notOwed" -> receivables.endDispute(receivable, note);
            default -> throw new OutcomeUnknown(outcome);
        }
    }
}
