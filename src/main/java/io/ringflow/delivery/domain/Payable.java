package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An instalment as the allocation sees it.
 *
 * @param position in the contract, from 0
 * @param writtenOff what people gave up of it
 */
record Payable(int position, String number, String label, LocalDate dueOn, BigDecimal amount, BigDecimal writtenOff) {

    /** Whether these words of a sender mean this instalment: its number, its place in the contract from 1, or its label. */
    boolean isMeantBy(String words) {
        String meant = words.strip();
        return !meant.isEmpty()
                && (meant.equalsIgnoreCase(number)
                        || meant.equals(Integer.toString(position + 1))
                        || meant.equalsIgnoreCase(label.strip()));
    }
}
