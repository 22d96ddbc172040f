package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.delivery.domain.ReceivableFacts;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What work lists and rules see of a receivable is there from the beginning. */
@Component
@PaletteStep(
        name = "Take up receivable",
        purpose = "Finds the receivable of the case's number, and what work lists show of it.",
        outputs = {
            @PaletteStep.Output(name = "receivableNumber", label = "Number of the receivable"),
            @PaletteStep.Output(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Output(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Output(name = "customerName", label = "Customer"),
            @PaletteStep.Output(name = "seller", label = "Login name of the seller")
        })
class TakeUpReceivable implements JavaDelegate {

    private final ReceivableDesk receivables;

    TakeUpReceivable(ReceivableDesk receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReceivableFacts receivable = receivables.facts(execution.getProcessBusinessKey());
        ReceivableCollectionProcess.RECEIVABLE_NUMBER.set(execution, receivable.number());
        ReceivableCollectionProcess.PROJECT_NUMBER.set(execution, receivable.project());
        ReceivableCollectionProcess.CONTRACT_NUMBER.set(execution, receivable.contract());
        ReceivableCollectionProcess.CUSTOMER_NAME.set(execution, receivable.customerName());
        ReceivableCollectionProcess.SELLER.set(execution, receivable.seller());
    }
}
