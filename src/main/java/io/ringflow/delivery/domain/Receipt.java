package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.ReceiptStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** Money that came in for a contract, or went back to its customer. What it is for may change; what it is does not. */
@Entity
@Table(name = "receipt")
class Receipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt")
    @SequenceGenerator(name = "receipt", sequenceName = "receipt_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    private long projectId;
    private long customerId;
    private String seller = "";

    @Enumerated(EnumType.STRING)
    private ReceiptKind kind = ReceiptKind.PAYMENT;

    private LocalDate paidOn = LocalDate.EPOCH;
    private BigDecimal amount = BigDecimal.ZERO;
    private String currency = "";
    private @Nullable BigDecimal contractAmount;
    private @Nullable BigDecimal rate;
    private BigDecimal matched = BigDecimal.ZERO;
    private BigDecimal takenBack = BigDecimal.ZERO;
    private BigDecimal held = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private @Nullable ReceiptStatus heldAs;

    @Enumerated(EnumType.STRING)
    private ReceiptStatus status = ReceiptStatus.MATCHED;

    private String payer = "";
    private String reference = "";
    private String meantFor = "";
    private String refundOf = "";
    private @Nullable Long erpEventId;
    private @Nullable String enteredBy;
    private Instant at = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "receipt_match", joinColumns = @JoinColumn(name = "receipt_id"))
    private Set<ReceiptMatch> matches = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "receipt_pin", joinColumns = @JoinColumn(name = "receipt_id"))
    private Set<ReceiptPin> pins = new HashSet<>();

    protected Receipt() {}

    Receipt(String number, Project project, NewReceipt receipt, Optional<String> enteredBy, Instant at) {
        this.number = number;
        this.projectId = project.id().value();
        this.customerId = project.customer().value();
        this.seller = project.seller();
        this.kind = receipt.kind();
        this.paidOn = receipt.paidOn();
        this.amount = signed(receipt.amount().amount());
        this.currency = receipt.amount().currencyCode();
        this.payer = receipt.payer();
        this.reference = receipt.reference();
        this.meantFor = receipt.meantFor();
        this.refundOf = receipt.refundOf();
        this.erpEventId = receipt.erpEvent().orElse(null);
        this.enteredBy = enteredBy.orElse(null);
        this.at = at;
    }

    /**
     * What it is worth in the contract's currency is known.
     *
     * @param worth never negative
     */
    void isWorth(BigDecimal worth, Optional<BigDecimal> atRate) {
        contractAmount = signed(worth);
        rate = atRate.orElse(null);
    }

    /** A person said what it is for; what was said before counts no more. */
    void pin(Collection<ReceiptPin> said) {
        pins.clear();
        pins.addAll(said);
        held = BigDecimal.ZERO;
        heldAs = null;
    }

    /** What lies on an instalment stays there, whatever comes. */
    void keepOn(long receivable, String by, Instant when) {
        boolean pinned = pins.stream().anyMatch(pin -> pin.receivableId() == receivable);
        matches.stream()
                .filter(match -> match.receivableId() == receivable && !pinned)
                .forEach(match -> pins.add(new ReceiptPin(receivable, match.amount(), by, when)));
    }

    /** A person said that what he put nowhere is kept or goes back; a part of it may have gone back already. */
    void hold(ReceiptStatus as) {
        held = known().subtract(pins.stream().map(ReceiptPin::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        heldAs = as;
    }

    /** What the allocation says of it now. */
    void stand(Allocation so, Map<Integer, Long> receivables, BigDecimal tolerance, Instant when) {
        so.payments().forEach((receipt, of) -> {
            if (receipt.equals(number)) {
                takenBack = of.takenBack();
                matched = of.matched();
                status = of.open().compareTo(tolerance) > 0 ? ReceiptStatus.OPEN : restingAs(of.held());
            }
        });
        so.refunds().forEach((receipt, of) -> {
            if (receipt.equals(number)) {
                takenBack = of.tookBack();
                status = of.open().compareTo(tolerance) <= 0 || held.signum() > 0
                        ? restingAs(of.open())
                        : ReceiptStatus.OPEN;
            }
        });
        if (contractAmount == null) {
            status = ReceiptStatus.OPEN;
        }
        matchAs(so, receivables, when);
    }

    private void matchAs(Allocation so, Map<Integer, Long> receivables, Instant when) {
        Set<ReceiptMatch> now = new HashSet<>();
        so.matches().stream()
                .filter(match -> match.receipt().equals(number))
                .map(match -> new ReceiptMatch(
                        receivables.getOrDefault(match.position(), 0L),
                        match.amount().setScale(2),
                        match.rule(),
                        when))
                .forEach(match -> now.add(
                        matches.stream().filter(match::isSame).findFirst().orElse(match)));
        matches.retainAll(now);
        matches.addAll(now);
    }

    private ReceiptStatus restingAs(BigDecimal resting) {
        return resting.signum() > 0 && heldAs != null ? heldAs : ReceiptStatus.MATCHED;
    }

    /** @param positions of the receivables, by their id */
    PaidIn paidIn(Map<Long, Integer> positions) {
        return new PaidIn(
                number,
                kind == ReceiptKind.REFUND,
                paidOn,
                Optional.ofNullable(contractAmount).map(BigDecimal::abs),
                reference,
                meantFor,
                refundOf,
                pins.stream()
                        .map(pin -> new PaidIn.Pin(positions.getOrDefault(pin.receivableId(), -1), pin.amount()))
                        .sorted(Comparator.comparing(PaidIn.Pin::position))
                        .toList(),
                held);
    }

    private BigDecimal signed(BigDecimal positive) {
        return kind == ReceiptKind.REFUND ? positive.negate() : positive;
    }

    /** What nobody knows a use for, in the contract's currency. */
    BigDecimal open() {
        return known().subtract(matched).subtract(held.max(takenBack)).max(BigDecimal.ZERO);
    }

    private BigDecimal known() {
        return contractAmount().orElse(BigDecimal.ZERO).abs();
    }

    String number() {
        return number;
    }

    long projectId() {
        return projectId;
    }

    ReceiptKind kind() {
        return kind;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    Optional<BigDecimal> contractAmount() {
        return Optional.ofNullable(contractAmount);
    }

    ReceiptStatus status() {
        return status;
    }

    String payer() {
        return payer;
    }

    String reference() {
        return reference;
    }

    String meantFor() {
        return meantFor;
    }

    String refundOf() {
        return refundOf;
    }

    Optional<Long> erpEvent() {
        return Optional.ofNullable(erpEventId);
    }

    Set<ReceiptMatch> matches() {
        return Set.copyOf(matches);
    }

    boolean isOn(long receivable) {
        return matches.stream().anyMatch(match -> match.receivableId() == receivable);
    }
}
