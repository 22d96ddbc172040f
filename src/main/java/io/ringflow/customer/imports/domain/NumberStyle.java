package io.ringflow.customer.imports.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes numbers. */
public enum NumberStyle {
    /** 1,234.56 */
    POINT("[+-]?(\\d{1,3}([, '\u00a0\u202f\u2019]\\d{3})+|\\d+)(\\.\\d+)?", '.'),
    /** 1.234,56 */
    COMMA("[+-]?(\\d{1,3}([. '\u00a0\u202f\u2019]\\d{3})+|\\d+)(,\\d+)?", ',');

    private static final int LONGEST = 40;
    private static final Pattern OPEN = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");

    private final Pattern pattern;
    private final char decimal;

    NumberStyle(String pattern, char decimal) {
        this.pattern = Pattern.compile(pattern);
        this.decimal = decimal;
    }

    public Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        for (char character : text.toCharArray()) {
            if (character == decimal) {
                plain.append('.');
            } else if (character >= '0' && character <= '9' || character == '-') {
                plain.append(character);
            }
        }
        return Optional.of(new BigDecimal(plain.toString()));
    }

    /** Whether the text is a number in both styles, and not the same one. */
    static boolean isOpen(String text) {
        return OPEN.matcher(text).matches();
    }
}
