package io.ringflow.delivery.domain;

import io.ringflow.delivery.domain.Allocation.Match;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Works out an {@link Allocation}: rule by rule, each for all payments, the oldest payment first. */
final class Allocating {

    private final BigDecimal tolerance;
    private final List<Payable> instalments;
    private final List<PaidIn> payments;
    private final List<PaidIn> refunds;
    private final Refunding refunding;
    private final Map<Place, Match> matches = new LinkedHashMap<>();
    private final Map<Integer, BigDecimal> received = new HashMap<>();
    private final Map<String, BigDecimal> matched = new HashMap<>();

    /** A payment and an instalment, which have one match at most. */
    private record Place(String receipt, int position) {}

    Allocating(Collection<Payable> instalments, Collection<PaidIn> receipts, BigDecimal tolerance) {
        this.tolerance = tolerance;
        this.instalments = instalments.stream()
                .sorted(Comparator.comparing(Payable::dueOn).thenComparing(Payable::position))
                .toList();
        Map<String, PaidIn> once = new LinkedHashMap<>();
        receipts.stream().sorted(PaidIn.OLDEST_FIRST).forEach(receipt -> once.putIfAbsent(receipt.number(), receipt));
        this.payments =
                once.values().stream().filter(receipt -> !receipt.refund()).toList();
        this.refunds = once.values().stream().filter(PaidIn::refund).toList();
        this.refunding = new Refunding(payments, refunds);
    }

    Allocation answer() {
        List<BiConsumer<PaidIn, Allocating>> rules = List.of(
                MatchingRules::pinned,
                MatchingRules::named,
                MatchingRules::exact,
                MatchingRules::consecutive,
                MatchingRules::oldest,
                MatchingRules::recovered);
        rules.forEach(rule -> payments.forEach(payment -> rule.accept(payment, this)));
        Map<String, Allocation.OfPayment> ofPayments = new LinkedHashMap<>();
        payments.forEach(payment -> ofPayments.put(
                payment.number(),
                new Allocation.OfPayment(
                        refunding.takenOf(payment), matchedOf(payment), held(payment), open(payment))));
        Map<String, Allocation.OfRefund> ofRefunds = new LinkedHashMap<>();
        refunds.forEach(refund -> {
            BigDecimal took = refunding.tookBy(refund);
            ofRefunds.put(
                    refund.number(),
                    new Allocation.OfRefund(took, refund.known().subtract(took)));
        });
        Map<Integer, Allocation.OfInstalment> ofInstalments = new TreeMap<>();
        instalments.forEach(instalment -> ofInstalments.put(instalment.position(), standing(instalment)));
        return new Allocation(List.copyOf(matches.values()), ofPayments, ofRefunds, ofInstalments);
    }

    /** In the order in which they are due. */
    List<Payable> instalments() {
        return instalments;
    }

    /** What of a payment has no place yet. */
    BigDecimal open(PaidIn payment) {
        return payment.known()
                .subtract(refunding.takenOf(payment))
                .subtract(held(payment))
                .subtract(matchedOf(payment));
    }

    /** What can be put on an instalment at most. */
    BigDecimal room(Payable instalment) {
        return instalment.amount().subtract(receivedOf(instalment));
    }

    /** What an instalment is still expected to bring: not what was given up. */
    BigDecimal due(Payable instalment) {
        return room(instalment).subtract(instalment.writtenOff()).max(BigDecimal.ZERO);
    }

    boolean same(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    void put(PaidIn payment, Payable instalment, BigDecimal most, Rule rule) {
        BigDecimal part = most.min(open(payment)).min(room(instalment));
        if (part.signum() <= 0) {
            return;
        }
        matches.merge(
                new Place(payment.number(), instalment.position()),
                new Match(payment.number(), instalment.position(), part, rule),
                (first, more) -> new Match(
                        first.receipt(), first.position(), first.amount().add(part), first.rule()));
        received.merge(instalment.position(), part, BigDecimal::add);
        matched.merge(payment.number(), part, BigDecimal::add);
    }

    /** What went back is taken off what was held, before it is taken off what was matched. */
    private BigDecimal held(PaidIn payment) {
        BigDecimal left = payment.known().subtract(refunding.takenOf(payment));
        return payment.held()
                .subtract(refunding.takenOf(payment))
                .max(BigDecimal.ZERO)
                .min(left);
    }

    private Allocation.OfInstalment standing(Payable instalment) {
        BigDecimal room = room(instalment);
        BigDecimal given = instalment.writtenOff().min(room);
        BigDecimal left = room.subtract(given);
        boolean rounding = receivedOf(instalment).signum() > 0 && left.compareTo(tolerance) <= 0;
        return rounding
                ? new Allocation.OfInstalment(receivedOf(instalment), room, BigDecimal.ZERO)
                : new Allocation.OfInstalment(receivedOf(instalment), given, left);
    }

    private BigDecimal receivedOf(Payable instalment) {
        return received.getOrDefault(instalment.position(), BigDecimal.ZERO);
    }

    private BigDecimal matchedOf(PaidIn payment) {
        return matched.getOrDefault(payment.number(), BigDecimal.ZERO);
    }
}
