package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
class RecordDunning extends ReceivableDecision {

    RecordDunning(ReceivableDesk receivables) {
        super(receivables);
    }

    @Override
    void decide(String outcome, String receivable, String note, DelegateExecution execution) {
        switch (outcome) {
            case "asked" -> receivables.dunned(receivable, note);
            case "dispute" -> receivables.dispute(receivable, note);
            case "decide" -> receivables.escalate(receivable, note);
            default -> throw new OutcomeUnknown(outcome);
        }
    }
}
