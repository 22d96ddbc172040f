package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceiptMatchingProcess.OUTCOME;
import static io.ringflow.delivery.process.ReceiptMatchingProcess.QUESTION_LEFT;
import static io.ringflow.delivery.process.ReceiptMatchingProcess.RECEIPT_NUMBER;

import io.ringflow.delivery.domain.ReceiptAnswer;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a person says a receipt is for. */
@Component
@PaletteStep(
        name = "Record matching",
        purpose = "Keeps what a person says a receipt is for: instalments, a credit, or money to send back.",
        inputs = {
            @PaletteStep.Input(name = "receiptNumber", label = "Number of the receipt"),
            @PaletteStep.Input(name = "outcome", label = "match, keep or sendBack"),
            @PaletteStep.Input(
                    name = "worth",
                    type = PaletteStep.Type.NUMBER,
                    label = "Amount in the currency of the contract",
                    required = false),
            @PaletteStep.Input(
                    name = "rate",
                    type = PaletteStep.Type.NUMBER,
                    label = "What one unit is in the currency of the contract",
                    required = false),
            @PaletteStep.Input(
                    name = "parts",
                    type = PaletteStep.Type.JSON,
                    label = "What is put on which instalment",
                    required = false)
        },
        outputs =
                @PaletteStep.Output(
                        name = "questionLeft",
                        type = PaletteStep.Type.BOOLEAN,
                        label = "Whether a part is still without a use"))
class RecordMatching implements JavaDelegate {

    private final ReceiptDesk receipts;

    RecordMatching(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        ReceiptAnswer.Use use =
                switch (OUTCOME.get(execution)) {
                    case "match" -> ReceiptAnswer.Use.MATCH;
                    case "keep" -> ReceiptAnswer.Use.KEEP;
                    case "sendBack" -> ReceiptAnswer.Use.GO_BACK;
                    default -> throw new OutcomeUnknown(OUTCOME.get(execution));
                };
        QUESTION_LEFT.set(execution, receipts.answer(RECEIPT_NUMBER.get(execution), MoneyForms.answer(form, use)));
        form.forget("worth", "rate", "parts");
    }
}
