package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.ReceiptStatus;
import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What processes and forms need to know of a receipt.
 *
 * @param worth the amount in the contract's currency; empty while nobody knows it
 * @param open what nobody knows a use for
 * @param matched what lies on which instalment now
 */
public record ReceiptFacts(
        String number,
        ReceiptKind kind,
        ReceiptStatus status,
        LocalDate paidOn,
        Money amount,
        Optional<Money> worth,
        Money open,
        String payer,
        String reference,
        String meantFor,
        String project,
        String contract,
        String customerName,
        List<Line> instalments,
        List<ReceiptAnswer.Part> matched) {

    /** An instalment that it may be for. */
    public record Line(int place, String label, LocalDate dueOn, Money outstanding) {}
}
