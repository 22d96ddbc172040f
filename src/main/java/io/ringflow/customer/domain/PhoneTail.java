package io.ringflow.customer.domain;

import org.jspecify.annotations.Nullable;

/** The last nine digits of a telephone number, which stay the same with and without the country's prefix. */
final class PhoneTail {

    private static final int LENGTH = 9;
    private static final int TOO_SHORT_TO_TELL = 6;

    private PhoneTail() {}

    static @Nullable String of(String phone) {
        StringBuilder digits = new StringBuilder();
        Folded.folded(phone)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        if (digits.length() <= TOO_SHORT_TO_TELL) {
            return null;
        }
        return digits.substring(Math.max(0, digits.length() - LENGTH));
    }
}
