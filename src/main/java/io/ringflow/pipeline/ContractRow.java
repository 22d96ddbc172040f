package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract as a row of the ledger.
 *
 * @param opportunity number of the deal that it comes from
 * @param discount in percent
 * @param after key of this row, to ask for the rows behind it
 */
public record ContractRow(
        ContractId id,
        String number,
        ContractStatus status,
        CustomerId customer,
        String customerName,
        String opportunity,
        Money amount,
        double discount,
        String paymentTerms,
        String owner,
        Optional<LocalDate> signedOn,
        Instant createdAt,
        String after) {}
