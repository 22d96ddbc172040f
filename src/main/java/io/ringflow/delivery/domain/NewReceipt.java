package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that came in or went back, as somebody tells it.
 *
 * @param contract our number of the contract, or that of the signed document
 * @param amount what moved, never negative
 * @param contractAmount the same in the contract's currency, if the sender says it
 * @param rate how much of the contract's currency one unit of the amount's is, if the sender says it
 * @param meantFor the instalment that it is for: number, place from 1, or label; empty if nobody says it
 * @param refundOf reference or number of the payment that it takes back; empty if nobody says it
 */
public record NewReceipt(
        String contract,
        ReceiptKind kind,
        LocalDate paidOn,
        Money amount,
        Optional<BigDecimal> contractAmount,
        Optional<BigDecimal> rate,
        String payer,
        String reference,
        String meantFor,
        String refundOf,
        Optional<Long> erpEvent) {}
