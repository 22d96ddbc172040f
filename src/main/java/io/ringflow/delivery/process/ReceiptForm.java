package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceiptMatchingProcess.RECEIPT_NUMBER;

import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.delivery.domain.ReceiptFacts;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a receipt to whoever says what it is for, with the instalments that it may be for. */
@Component
@PaletteStep(
        name = "Show receipt in form",
        purpose =
                "Puts the receipt, what of it has no use yet, and the contract's instalments into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "receiptNumber", label = "Number of the receipt"))
class ReceiptForm implements ExecutionListener {

    private final ReceiptDesk receipts;

    ReceiptForm(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ReceiptFacts receipt = receipts.facts(RECEIPT_NUMBER.get(execution));
        TaskFields form = new TaskFields(execution);
        form.show("kindShown", Refusal.sentence("delivery.receipt.kind." + receipt.kind()));
        form.show("amountShown", WrittenAmount.of(receipt.amount()));
        form.show("paidOnShown", receipt.paidOn().toString());
        form.show("payerShown", shown(receipt.payer()));
        form.show("referenceShown", shown(receipt.reference()));
        form.show("meantForShown", shown(receipt.meantFor()));
        form.show("openShown", receipt.worth().map(worth -> WrittenAmount.of(receipt.open())));
        form.show("rateMissing", receipt.worth().isEmpty());
        form.show("currency", receipt.open().currencyCode());
        form.showList(
                "instalmentsShown",
                receipt.instalments().stream()
                        .map(line -> Map.of(
                                "place", line.place(),
                                "part", line.label(),
                                "dueOn", line.dueOn().toString(),
                                "outstanding", WrittenAmount.of(line.outstanding())))
                        .toList());
        form.showList(
                "parts",
                receipt.matched().stream()
                        .map(part -> Map.of("place", part.place(), "sum", part.amount()))
                        .toList());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
