package io.ringflow.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.delivery.domain.Allocation.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<Payable> THREE = List.of(due(0, "300"), due(1, "500"), due(2, "200"));

    @Test
    void putsAPartOnWhatIsDueFirst() {
        assertThat(matches(THREE, paid("R1", 5, "120"))).containsExactly("R1 on 0: 120 OLDEST");
    }

    @Test
    void findsTheInstalmentThatIsJustThatAmountThoughAnotherIsDueFirst() {
        assertThat(matches(THREE, paid("R1", 5, "200"))).containsExactly("R1 on 2: 200 EXACT");
    }

    @Test
    void findsSeveralInstalmentsOneAfterTheOtherThatAddUp() {
        assertThat(matches(THREE, paid("R1", 5, "700")))
                .containsExactly("R1 on 1: 500 CONSECUTIVE", "R1 on 2: 200 CONSECUTIVE");
    }

    @Test
    void believesTheSenderAndPutsWhatIsTooMuchOnTheOldest() {
        assertThat(matches(THREE, meant("R1", 5, "250", "3")))
                .containsExactly("R1 on 2: 200 NAMED", "R1 on 0: 50 OLDEST");
        assertThat(matches(THREE, meant("R1", 5, "250", "rcv-1"))).containsExactly("R1 on 1: 250 NAMED");
        assertThat(matches(THREE, meant("R1", 5, "200", "something else"))).containsExactly("R1 on 2: 200 EXACT");
    }

    @Test
    void believesAPersonMoreThanTheSender() {
        PaidIn pinned = new PaidIn(
                "R1",
                false,
                day(5),
                known("300"),
                "R1",
                "1",
                "",
                List.of(new PaidIn.Pin(1, amount("100"))),
                BigDecimal.ZERO);

        assertThat(matches(THREE, pinned)).containsExactly("R1 on 1: 100 PERSON", "R1 on 0: 200 NAMED");
    }

    @Test
    void asksAboutWhatIsMoreThanTheContract() {
        Allocation so = Allocation.of(THREE, List.of(paid("R1", 5, "1000"), paid("R2", 6, "80")), CENT);

        assertThat(so.payments().get("R2").open()).isEqualByComparingTo("80");
        assertThat(so.instalments().values()).allMatch(Allocation.OfInstalment::settled);
    }

    @Test
    void asksNobodyAboutADifferenceOfRounding() {
        Allocation less = Allocation.of(THREE, List.of(paid("R1", 5, "199.99")), CENT);
        assertThat(less.instalments().get(2).settled()).isTrue();
        assertThat(less.instalments().get(2).writtenOff()).isEqualByComparingTo("0.01");

        Allocation more = Allocation.of(List.of(due(0, "300")), List.of(paid("R1", 5, "300.01")), CENT);
        assertThat(more.payments().get("R1").open()).isEqualByComparingTo("0.01");
        assertThat(more.payments().get("R1").matched()).isEqualByComparingTo("300");
    }

    @Test
    void opensAnInstalmentAgainWhoseMoneyWentBack() {
        List<PaidIn> receipts = List.of(
                paid("R1", 5, "300"), paid("R2", 6, "500"), refund("R3", 9, "300", "R1"), refund("R4", 10, "100", ""));

        Allocation so = Allocation.of(THREE, receipts, CENT);

        assertThat(so.payments().get("R1").takenBack()).isEqualByComparingTo("300");
        assertThat(so.payments().get("R2").takenBack()).isEqualByComparingTo("100");
        assertThat(so.instalments().values().stream()
                        .map(Allocation.OfInstalment::received)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("400");
    }

    @Test
    void leavesARefundOpenThatTakesBackMoreThanCameIn() {
        Allocation so = Allocation.of(THREE, List.of(refund("R2", 9, "300", ""), paid("R1", 10, "120")), CENT);

        assertThat(so.refunds().get("R2").tookBack()).isEqualByComparingTo("120");
        assertThat(so.refunds().get("R2").open()).isEqualByComparingTo("180");
    }

    @Test
    void takesWhatWasToGoBackBeforeAnythingElse() {
        PaidIn tooMuch = held("R1", 5, "1020", "20");

        Allocation before = Allocation.of(THREE, List.of(tooMuch), CENT);
        Allocation after = Allocation.of(THREE, List.of(tooMuch, refund("R2", 9, "20", "")), CENT);

        assertThat(before.payments().get("R1").held()).isEqualByComparingTo("20");
        assertThat(after.payments().get("R1").held()).isZero();
        assertThat(after.instalments().values()).allMatch(Allocation.OfInstalment::settled);
    }

    @Test
    void takesMoneyForWhatWasGivenUpLast() {
        List<Payable> givenUp =
                List.of(new Payable(0, "RCV-0", "first", day(10), amount("300"), amount("300")), due(1, "500"));

        assertThat(matches(givenUp, paid("R1", 5, "500"), paid("R2", 6, "100")))
                .containsExactly("R1 on 1: 500 EXACT", "R2 on 0: 100 RECOVERED");
        assertThat(Allocation.of(givenUp, List.of(paid("R1", 5, "600")), CENT)
                        .instalments()
                        .get(0)
                        .writtenOff())
                .isEqualByComparingTo("200");
    }

    @Test
    void matchesNothingInACurrencyWhoseRateNobodyKnows() {
        PaidIn unknown = new PaidIn("R1", false, day(5), Optional.empty(), "R1", "1", "", List.of(), BigDecimal.ZERO);

        assertThat(Allocation.of(THREE, List.of(unknown), CENT).matches()).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderInWhichThingsCameNorOnWhatCameTwice() {
        Random random = new Random(20261122);
        for (int i = 0; i < 4_000; i++) {
            Case some = new Case(random);
            List<PaidIn> shuffled = new ArrayList<>(some.receipts);
            shuffled.addAll(some.receipts.subList(0, some.receipts.size() / 2));
            Collections.shuffle(shuffled, random);
            List<Payable> turned = new ArrayList<>(some.instalments);
            Collections.shuffle(turned, random);

            assertThat(Allocation.of(turned, shuffled, CENT))
                    .isEqualTo(Allocation.of(some.instalments, some.receipts, CENT));
        }
    }

    @Test
    void leavesInstalmentsAlikeWhateverNumbersReceiptsGotAsTheyArrived() {
        Random random = new Random(42);
        for (int i = 0; i < 4_000; i++) {
            Case some = new Case(random);
            List<PaidIn> arrived = new ArrayList<>(some.receipts);
            Collections.shuffle(arrived, random);
            List<PaidIn> renumbered = new ArrayList<>();
            for (PaidIn receipt : arrived) {
                renumbered.add(new PaidIn(
                        "N" + renumbered.size(),
                        receipt.refund(),
                        receipt.on(),
                        receipt.amount(),
                        receipt.reference(),
                        receipt.meantFor(),
                        receipt.refundOf(),
                        receipt.pins(),
                        receipt.held()));
            }

            assertThat(Allocation.of(some.instalments, renumbered, CENT).instalments())
                    .isEqualTo(
                            Allocation.of(some.instalments, some.receipts, CENT).instalments());
        }
    }

    @Test
    void losesAndInventsNoMoney() {
        Random random = new Random(7);
        for (int i = 0; i < 8_000; i++) {
            Case some = new Case(random);
            Allocation so = Allocation.of(some.instalments, some.receipts, CENT);

            for (PaidIn receipt : some.receipts) {
                if (receipt.refund()) {
                    Allocation.OfRefund of = so.refunds().get(receipt.number());
                    assertThat(of.tookBack().add(of.open())).isEqualByComparingTo(receipt.known());
                    assertThat(of.open().signum()).isNotNegative();
                } else {
                    Allocation.OfPayment of = so.payments().get(receipt.number());
                    assertThat(of.takenBack().add(of.matched()).add(of.held()).add(of.open()))
                            .isEqualByComparingTo(receipt.known());
                    assertThat(of.open().signum()).isNotNegative();
                    assertThat(of.matched()).isEqualByComparingTo(sum(so.matches(), receipt.number()));
                }
            }
            for (Payable instalment : some.instalments) {
                Allocation.OfInstalment of = so.instalments().get(instalment.position());
                assertThat(of.received().add(of.writtenOff()).add(of.outstanding()))
                        .isEqualByComparingTo(instalment.amount());
                assertThat(of.received()).isLessThanOrEqualTo(instalment.amount());
                assertThat(of.received().signum()).isNotNegative();
                assertThat(of.writtenOff().signum()).isNotNegative();
                assertThat(of.outstanding().signum()).isNotNegative();
            }
            assertThat(so.matches()).allMatch(match -> match.amount().signum() > 0);
            assertThat(total(so.refunds().values().stream()
                            .map(Allocation.OfRefund::tookBack)
                            .toList()))
                    .isEqualByComparingTo(total(so.payments().values().stream()
                            .map(Allocation.OfPayment::takenBack)
                            .toList()));
        }
    }

    @Test
    void asksOnlyWhereNothingIsLeftToPay() {
        Random random = new Random(99);
        for (int i = 0; i < 8_000; i++) {
            Case some = new Case(random);
            Allocation so = Allocation.of(some.instalments, some.receipts, CENT);
            BigDecimal open = total(so.payments().values().stream()
                    .map(Allocation.OfPayment::open)
                    .toList());
            if (open.signum() > 0) {
                assertThat(so.instalments().values()).allMatch(Allocation.OfInstalment::settled);
            }
        }
    }

    /** A contract with what came in for it, as it may come. Amounts are few, so that many of them fit or repeat. */
    private static final class Case {

        private static final int[] AMOUNTS = {100, 20000, 20001, 30000, 50000, 70000, 99999};

        private final List<Payable> instalments = new ArrayList<>();
        private final List<PaidIn> receipts = new ArrayList<>();

        Case(Random random) {
            int parts = 1 + random.nextInt(5);
            for (int i = 0; i < parts; i++) {
                BigDecimal amount = cents(random);
                BigDecimal given = random.nextInt(6) == 0 ? amount.min(cents(random)) : BigDecimal.ZERO;
                instalments.add(
                        new Payable(i, "RCV-" + i, "part " + i, day(10 * random.nextInt(parts + 1)), amount, given));
            }
            int came = random.nextInt(8);
            for (int i = 0; i < came; i++) {
                boolean refund = random.nextInt(4) == 0;
                receipts.add(new PaidIn(
                        "R" + i,
                        refund,
                        day(random.nextInt(30)),
                        random.nextInt(12) == 0 ? Optional.empty() : Optional.of(cents(random)),
                        random.nextInt(5) == 0 ? "" : "ref " + i,
                        random.nextInt(3) == 0 ? Integer.toString(1 + random.nextInt(parts + 1)) : "",
                        refund && random.nextBoolean() ? "ref " + random.nextInt(came) : "",
                        pins(random, refund, parts, i),
                        !refund && random.nextInt(6) == 0 ? cents(random) : BigDecimal.ZERO));
            }
        }

        private static List<PaidIn.Pin> pins(Random random, boolean refund, int parts, int receipt) {
            return refund || random.nextInt(5) > 0
                    ? List.of()
                    : List.of(
                            new PaidIn.Pin(receipt % parts, cents(random)),
                            new PaidIn.Pin(random.nextInt(parts), CENT));
        }

        private static BigDecimal cents(Random random) {
            return BigDecimal.valueOf(AMOUNTS[random.nextInt(AMOUNTS.length)], 2);
        }
    }

    private static List<String> matches(Collection<Payable> instalments, PaidIn... receipts) {
        return Allocation.of(instalments, Arrays.asList(receipts), CENT).matches().stream()
                .map(match -> "%s on %d: %s %s"
                        .formatted(
                                match.receipt(),
                                match.position(),
                                match.amount().toPlainString(),
                                match.rule()))
                .toList();
    }

    private static BigDecimal sum(List<Match> matches, String receipt) {
        return total(matches.stream()
                .filter(match -> match.receipt().equals(receipt))
                .map(Match::amount)
                .toList());
    }

    private static BigDecimal total(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Payable due(int position, String amount) {
        return new Payable(
                position, "RCV-" + position, "part " + position, day(30 * position), amount(amount), BigDecimal.ZERO);
    }

    private static PaidIn paid(String number, int day, String amount) {
        return meant(number, day, amount, "");
    }

    private static PaidIn meant(String number, int day, String amount, String meantFor) {
        return new PaidIn(number, false, day(day), known(amount), number, meantFor, "", List.of(), BigDecimal.ZERO);
    }

    private static PaidIn held(String number, int day, String amount, String held) {
        return new PaidIn(number, false, day(day), known(amount), number, "", "", List.of(), amount(held));
    }

    private static PaidIn refund(String number, int day, String amount, String of) {
        return new PaidIn(number, true, day(day), known(amount), number, "", of, List.of(), BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> known(String amount) {
        return Optional.of(amount(amount));
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static LocalDate day(int after) {
        return NEW_YEAR.plusDays(after);
    }
}
