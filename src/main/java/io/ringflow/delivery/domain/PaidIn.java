package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A receipt as the allocation sees it.
 *
 * @param number distinguishes it; two with the same number are the same
 * @param refund whether the amount went out
 * @param amount in the contract's currency, never negative; empty while nobody knows the rate
 * @param reference of the sender
 * @param meantFor the instalment that the sender names; empty if none
 * @param refundOf the payment that a refund takes back, by its reference or number; empty if the sender names none
 * @param pins what people said that it is for, in their order
 * @param held what people said shall not be matched, in the contract's currency
 */
record PaidIn(
        String number,
        boolean refund,
        LocalDate on,
        Optional<BigDecimal> amount,
        String reference,
        String meantFor,
        String refundOf,
        List<Pin> pins,
        BigDecimal held) {

    /** The same for all orders of arrival: the number, which tells the arrival, decides between what is otherwise equal. */
    static final Comparator<PaidIn> OLDEST_FIRST = Comparator.comparing(PaidIn::on)
            .thenComparing(PaidIn::reference)
            .thenComparing(PaidIn::known)
            .thenComparing(PaidIn::meantFor)
            .thenComparing(PaidIn::refundOf)
            .thenComparing(PaidIn::number);

    /** A part of a receipt that a person put on an instalment. */
    record Pin(int position, BigDecimal amount) {}

    boolean isCalled(String name) {
        return number.equalsIgnoreCase(name) || reference.equalsIgnoreCase(name);
    }

    BigDecimal known() {
        return amount.orElse(BigDecimal.ZERO);
    }
}
