package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.DUNNING_LEVEL;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody paid: the next level of dunning begins. */
@Component
@PaletteStep(
        name = "Raise dunning level",
        purpose = "Raises how sternly the customer is asked for the money, to level 3 at most.",
        inputs = @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"),
        outputs =
                @PaletteStep.Output(
                        name = "dunningLevel",
                        type = PaletteStep.Type.INTEGER,
                        label = "How often the customer was asked, 1 to 3"))
class RaiseDunningLevel implements JavaDelegate {

    private final ReceivableDesk receivables;

    RaiseDunningLevel(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DUNNING_LEVEL.set(execution, (long) receivables.raiseLevel(RECEIVABLE_NUMBER.get(execution)));
    }
}
