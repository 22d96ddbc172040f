package io.ringflow.delivery;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.LocalDate;

/**
 * A receivable as a row.
 *
 * @param after key of this row, to ask for the rows behind it
 */
public record ReceivableRow(
        String number,
        String project,
        String contract,
        CustomerId customer,
        String customerName,
        String seller,
        String label,
        Money amount,
        Money received,
        Money outstanding,
        LocalDate dueOn,
        ReceivableStatus status,
        int dunningLevel,
        String after) {}
