package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceivablePart;
import io.ringflow.delivery.ReceivableStatus;
import io.ringflow.pipeline.Instalment;
import io.ringflow.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** An instalment of a signed contract, until it is paid or given up. */
@Entity
@Table(name = "receivable")
class Receivable {

    /** Whoever does not pay after so many is a matter for the management. */
    static final int LAST_LEVEL = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receivable")
    @SequenceGenerator(name = "receivable", sequenceName = "receivable_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    private long projectId;
    private long customerId;
    private String seller = "";
    private int positionInContract;

    @Enumerated(EnumType.STRING)
    private ReceivablePart part = ReceivablePart.FINAL;

    private String label = "";
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private BigDecimal givenUp = BigDecimal.ZERO;
    private String currency = "";
    private LocalDate firstDueOn = LocalDate.EPOCH;
    private LocalDate dueOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private ReceivableStatus status = ReceivableStatus.OPEN;

    private int dunningLevel;
    private String disputedBecause = "";
    private @Nullable LocalDate remindedOn;
    private @Nullable LocalDate settledOn;

    protected Receivable() {}

    /** @param position from 0 */
    Receivable(String number, Project project, int position, ReceivablePart part, Instalment instalment) {
        this.number = number;
        this.projectId = project.id().value();
        this.customerId = project.customer().value();
        this.seller = project.seller();
        this.positionInContract = position;
        this.part = part;
        this.label = instalment.label();
        this.amount = instalment.amount().amount();
        this.currency = instalment.amount().currencyCode();
        this.firstDueOn = instalment.dueOn();
        this.dueOn = instalment.dueOn();
        this.status = amount.signum() > 0 ? ReceivableStatus.OPEN : ReceivableStatus.SETTLED;
    }

    /** What the receipts say of it now. */
    void stand(Allocation.OfInstalment now, LocalDate on) {
        received = now.received();
        writtenOff = now.writtenOff();
        if (now.settled()) {
            settledOn = status.open() ? on : settledOn;
            disputedBecause = "";
            status = givenUp.signum() > 0 && writtenOff.signum() > 0
                    ? ReceivableStatus.WRITTEN_OFF
                    : ReceivableStatus.SETTLED;
        } else if (!status.open()) {
            status = ReceivableStatus.OPEN;
            settledOn = null;
            dunningLevel = 0;
        }
    }

    void remind(LocalDate on) {
        requireOpen();
        remindedOn = on;
    }

    /** @return the level that it has now */
    int dun() {
        requireOpen();
        dunningLevel = Math.min(LAST_LEVEL, dunningLevel + 1);
        return dunningLevel;
    }

    /** Another day was agreed; dunning begins anew when that is over. */
    void postpone(LocalDate day) {
        requireOpen();
        dueOn = day;
        dunningLevel = 0;
        status = ReceivableStatus.OPEN;
        disputedBecause = "";
    }

    void dispute(String because) {
        requireOpen();
        status = ReceivableStatus.DISPUTED;
        disputedBecause = because;
    }

    /** The customer owes it after all, or it is settled what is owed. */
    void endDispute() {
        requireOpen();
        status = ReceivableStatus.OPEN;
        disputedBecause = "";
    }

    /** @throws TooMuchGivenUp if it is more than what is outstanding */
    void giveUp(BigDecimal part) {
        requireOpen();
        requireOutstanding(part);
        givenUp = givenUp.add(part);
    }

    void requireOutstanding(BigDecimal part) {
        if (part.signum() <= 0 || part.compareTo(outstanding()) > 0) {
            throw new TooMuchGivenUp(number, Money.of(outstanding(), currency));
        }
    }

    void requireOpen() {
        if (!status.open()) {
            throw new ReceivableNotOpen(number);
        }
    }

    /** By the day of the contract: one that was agreed later takes no money away that lies here. */
    Payable payable() {
        return new Payable(positionInContract, number, label, firstDueOn, amount, givenUp);
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    String number() {
        return number;
    }

    long projectId() {
        return projectId;
    }

    int position() {
        return positionInContract;
    }

    ReceivablePart part() {
        return part;
    }

    String label() {
        return label;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal received() {
        return received;
    }

    BigDecimal writtenOff() {
        return writtenOff;
    }

    BigDecimal outstanding() {
        return amount.subtract(received).subtract(writtenOff);
    }

    String currency() {
        return currency;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ReceivableStatus status() {
        return status;
    }

    int dunningLevel() {
        return dunningLevel;
    }

    String disputedBecause() {
        return disputedBecause;
    }

    Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }
}
