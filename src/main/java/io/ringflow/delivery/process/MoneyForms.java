package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.ReceiptAnswer;
import io.ringflow.engine.form.TaskFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms about money send. */
final class MoneyForms {

    private MoneyForms() {}

    static LocalDate newDueOn(DelegateExecution execution) {
        return new TaskFields(execution)
                .date(ReceivableCollectionProcess.NEW_DUE_ON.name())
                .orElseThrow(() -> new FormIncomplete("newDueOn"));
    }

    static BigDecimal amount(DelegateExecution execution) {
        return new TaskFields(execution)
                .number(ReceivableCollectionProcess.AMOUNT.name())
                .orElseThrow(() -> new FormIncomplete("amount"));
    }

    static ReceiptAnswer answer(TaskFields form, ReceiptAnswer.Use use) {
        return new ReceiptAnswer(use, form.number("worth"), form.number("rate"), parts(form));
    }

    private static List<ReceiptAnswer.Part> parts(TaskFields form) {
        return form.rows("parts").orElse(List.of()).stream()
                .map(row -> new ReceiptAnswer.Part(
                        row.number("place").map(BigDecimal::intValue).orElseThrow(() -> new FormIncomplete("place")),
                        row.number("sum").orElseThrow(() -> new FormIncomplete("amount"))))
                .toList();
    }
}
