package io.ringflow.shared.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people type it: digits with or without commas and spaces between the thousands, and a point before the decimals. */
public final class TypedAmount {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,4})?");
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[, \u00a0\u202f]");

    private TypedAmount() {}

    /** Empty if nothing was typed, or nothing that is an amount. */
    public static Optional<BigDecimal> read(String typed) {
        return Optional.of(BETWEEN_THOUSANDS.matcher(typed.strip()).replaceAll(""))
                .filter(amount -> AMOUNT.matcher(amount).matches())
                .map(BigDecimal::new);
    }
}
