package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An instalment is due soon. */
@Component
@PaletteStep(
        name = "Remind of receivable",
        purpose = "Notes in the project's story that an instalment is due soon; nothing if its day is over.",
        inputs = @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"))
class RemindOfReceivable implements JavaDelegate {

    private final ReceivableDesk receivables;

    RemindOfReceivable(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receivables.remind(RECEIVABLE_NUMBER.get(execution));
    }
}
