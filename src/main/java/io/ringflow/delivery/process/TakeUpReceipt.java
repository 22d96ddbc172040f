package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.delivery.domain.ReceiptFacts;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What work lists and rules see of a receipt is there from the beginning. */
@Component
@PaletteStep(
        name = "Take up receipt",
        purpose = "Finds the receipt of the case's number, and what work lists show of it.",
        outputs = {
            @PaletteStep.Output(name = "receiptNumber", label = "Number of the receipt"),
            @PaletteStep.Output(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Output(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Output(name = "customerName", label = "Customer")
        })
class TakeUpReceipt implements JavaDelegate {

    private final ReceiptDesk receipts;

    TakeUpReceipt(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReceiptFacts receipt = receipts.facts(execution.getProcessBusinessKey());
        ReceiptMatchingProcess.RECEIPT_NUMBER.set(execution, receipt.number());
        ReceiptMatchingProcess.PROJECT_NUMBER.set(execution, receipt.project());
        ReceiptMatchingProcess.CONTRACT_NUMBER.set(execution, receipt.contract());
        ReceiptMatchingProcess.CUSTOMER_NAME.set(execution, receipt.customerName());
    }
}
