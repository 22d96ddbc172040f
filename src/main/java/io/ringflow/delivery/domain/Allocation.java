package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which receipt of a contract pays which instalment, worked out anew from all that is known, so that the order in which it came
 * to be known makes no difference. All amounts are in the contract's currency; nothing is rounded.
 *
 * @param matches what is put where, never more on an instalment than its amount
 * @param payments what became of each payment, by its number
 * @param refunds how much each refund took back, by its number
 * @param instalments how each instalment stands, by its position
 */
record Allocation(
        List<Match> matches,
        Map<String, OfPayment> payments,
        Map<String, OfRefund> refunds,
        Map<Integer, OfInstalment> instalments) {

    /** A part of a receipt on an instalment. */
    record Match(String receipt, int position, BigDecimal amount, Rule rule) {}

    /**
     * The amount of a payment is {@code takenBack + matched + held + open}.
     *
     * @param held what is kept or goes back, as people said
     * @param open what nobody knows what it is for
     */
    record OfPayment(BigDecimal takenBack, BigDecimal matched, BigDecimal held, BigDecimal open) {}

    /** The amount of a refund is {@code tookBack + open}; something is open if more went out than had come in. */
    record OfRefund(BigDecimal tookBack, BigDecimal open) {}

    /**
     * @param writtenOff what is given up of it: less than people said if it was paid after all, and more by a rounding
     *     difference
     */
    record OfInstalment(BigDecimal received, BigDecimal writtenOff, BigDecimal outstanding) {

        boolean settled() {
            return outstanding.signum() <= 0;
        }
    }

    /** @param tolerance up to which a difference is one of rounding, and asks nobody anything */
    static Allocation of(Collection<Payable> instalments, Collection<PaidIn> receipts, BigDecimal tolerance) {
        return new Allocating(instalments, receipts, tolerance).answer();
    }
}
