package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which payments the refunds take back: the named one first, then what waits to be sent back, then the newest that was in by
 * then. Works on the payments alone, so that what a refund takes does not depend on what was matched.
 */
final class Refunding {

    private final List<PaidIn> payments;
    private final Map<String, BigDecimal> taken = new HashMap<>();
    private final Map<String, BigDecimal> took = new HashMap<>();

    Refunding(List<PaidIn> payments, List<PaidIn> refunds) {
        this.payments = payments;
        refunds.forEach(refund -> payments.stream()
                .filter(payment -> payment.isCalled(refund.refundOf()))
                .forEach(payment -> take(refund, payment)));
        refunds.forEach(
                refund -> payments.stream().sorted(likeliest(refund)).forEach(payment -> take(refund, payment)));
    }

    BigDecimal takenOf(PaidIn payment) {
        return taken.getOrDefault(payment.number(), BigDecimal.ZERO);
    }

    BigDecimal tookBy(PaidIn refund) {
        return took.getOrDefault(refund.number(), BigDecimal.ZERO);
    }

    private void take(PaidIn refund, PaidIn payment) {
        BigDecimal part =
                refund.known().subtract(tookBy(refund)).min(payment.known().subtract(takenOf(payment)));
        if (part.signum() > 0) {
            taken.merge(payment.number(), part, BigDecimal::add);
            took.merge(refund.number(), part, BigDecimal::add);
        }
    }

    private Comparator<PaidIn> likeliest(PaidIn refund) {
        return Comparator.<PaidIn, Boolean>comparing(payment -> payment.held().signum() == 0)
                .thenComparing(payment -> payment.on().isAfter(refund.on()))
                .thenComparing(PaidIn.OLDEST_FIRST.reversed());
    }
}
