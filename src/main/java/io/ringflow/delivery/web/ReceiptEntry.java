package io.ringflow.delivery.web;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.domain.NewReceipt;
import io.ringflow.shared.Money;
import io.ringflow.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A receipt as finance types it from a bank statement. */
record ReceiptEntry(
        @Nullable String contract,
        @Nullable ReceiptKind kind,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate paidOn,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal worth,
        @Nullable String payer,
        @Nullable String reference,
        @Nullable String meantFor) {

    private static final int LONGEST = 200;
    private static final int DIGITS = 15;

    static ReceiptEntry empty(@Nullable String contract, LocalDate today) {
        return new ReceiptEntry(contract, ReceiptKind.PAYMENT, today, null, "EUR", null, null, null, null);
    }

    /** A sentence for each field that cannot be taken. */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text(contract).isEmpty()) {
            errors.put("contract", Refusal.sentence("delivery.entry.contract"));
        }
        if (paidOn == null || paidOn.isAfter(today)) {
            errors.put("paidOn", Refusal.sentence("delivery.entry.paidOn"));
        }
        if (amount == null || !fits(amount)) {
            errors.put("amount", Refusal.sentence("delivery.entry.amount", text(currency)));
        }
        if (worth != null && (worth.signum() <= 0 || worth.precision() - worth.scale() > DIGITS || worth.scale() > 2)) {
            errors.put("worth", Refusal.sentence("delivery.entry.amount", ""));
        }
        return errors;
    }

    NewReceipt receipt() {
        return new NewReceipt(
                text(contract),
                Optional.ofNullable(kind).orElse(ReceiptKind.PAYMENT),
                Optional.ofNullable(paidOn).orElseThrow(),
                Money.of(Optional.ofNullable(amount).orElseThrow(), text(currency)),
                Optional.ofNullable(worth),
                Optional.empty(),
                text(payer),
                text(reference),
                text(meantFor),
                "",
                Optional.empty());
    }

    private boolean fits(BigDecimal number) {
        return number.signum() > 0
                && Math.abs(number.scale()) <= DIGITS
                && number.precision() - number.scale() <= DIGITS
                && Money.of(number, text(currency)).amount().compareTo(number) == 0;
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
