package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A receipt as a row.
 *
 * @param amount negative for a refund
 * @param worth the amount in the contract's currency; empty while nobody knows the rate
 * @param seller login name of whoever sold what it is for
 * @param after key of this row, to ask for the rows behind it
 */
public record ReceiptRow(
        String number,
        ReceiptKind kind,
        ReceiptStatus status,
        LocalDate paidOn,
        Money amount,
        Optional<Money> worth,
        String project,
        String contract,
        String customerName,
        String seller,
        String payer,
        String reference,
        String after) {}
