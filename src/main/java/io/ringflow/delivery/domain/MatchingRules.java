package io.ringflow.delivery.domain;

import java.math.BigDecimal;
import java.util.List;

/** The rules by which a payment finds its instalments; each takes what the ones before it left. */
final class MatchingRules {

    private MatchingRules() {}

    static void pinned(PaidIn payment, Allocating so) {
        payment.pins()
                .forEach(pin -> so.instalments().stream()
                        .filter(instalment -> instalment.position() == pin.position())
                        .forEach(instalment -> so.put(payment, instalment, pin.amount(), Rule.PERSON)));
    }

    static void named(PaidIn payment, Allocating so) {
        so.instalments().stream()
                .filter(instalment -> instalment.isMeantBy(payment.meantFor()))
                .findFirst()
                .ifPresent(instalment -> so.put(payment, instalment, instalment.amount(), Rule.NAMED));
    }

    static void exact(PaidIn payment, Allocating so) {
        expected(so).stream()
                .filter(instalment -> so.open(payment).signum() > 0 && so.same(so.open(payment), so.due(instalment)))
                .findFirst()
                .ifPresent(instalment -> so.put(payment, instalment, so.due(instalment), Rule.EXACT));
    }

    static void consecutive(PaidIn payment, Allocating so) {
        List<Payable> expected = expected(so);
        for (int first = 0; first < expected.size(); first++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int last = first; last < expected.size() && sum.compareTo(so.open(payment)) < 0; last++) {
                sum = sum.add(so.due(expected.get(last)));
                if (last > first && so.same(sum, so.open(payment))) {
                    expected.subList(first, last + 1)
                            .forEach(one -> so.put(payment, one, so.due(one), Rule.CONSECUTIVE));
                    return;
                }
            }
        }
    }

    static void oldest(PaidIn payment, Allocating so) {
        expected(so).forEach(instalment -> so.put(payment, instalment, so.due(instalment), Rule.OLDEST));
    }

    static void recovered(PaidIn payment, Allocating so) {
        so.instalments().stream()
                .filter(instalment -> instalment.writtenOff().signum() > 0)
                .forEach(instalment -> so.put(payment, instalment, so.room(instalment), Rule.RECOVERED));
    }

    private static List<Payable> expected(Allocating so) {
        return so.instalments().stream()
                .filter(instalment -> so.due(instalment).signum() > 0)
                .toList();
    }
}
