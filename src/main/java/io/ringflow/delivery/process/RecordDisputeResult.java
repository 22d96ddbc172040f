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
class RecordDisputeResult implements JavaDelegate {

    private final ReceivableDesk receivables;

    RecordDisputeResult(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = RECEIVABLE_NUMBER.get(execution);
        String note = form.textOrEmpty(NOTE.name());
        switch (OUTCOME.get(execution)) {
            case "owed" -> receivables.postpone(number, MoneyForms.newDueOn(form), note);
            case "notOwed" -> receivables.endDispute(number, note);
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget(NOTE.name(), NEW_DUE_ON.name());
    }
}
