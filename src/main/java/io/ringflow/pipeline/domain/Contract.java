package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A contract from its first draft to the signature. What approvers saw is kept in {@link ContractRevision}. */
@Entity
@Table(name = "contract")
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract")
    @SequenceGenerator(name = "contract", sequenceName = "contract_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    private long opportunityId;
    private String opportunityNumber = "";
    private long customerId;
    private String customerName = "";
    private String owner = "";

    @Enumerated(EnumType.STRING)
    private ContractStatus status = ContractStatus.DRAFT;

    private int revision;
    private BigDecimal amount = BigDecimal.ZERO;
    private String currency = "";
    private BigDecimal discount = BigDecimal.ZERO;
    private String paymentTerms = "";
    private @Nullable LocalDate plannedSignOn;
    private @Nullable LocalDate signedOn;
    private @Nullable BigDecimal plannedCost;
    private @Nullable String documentNumber;
    private @Nullable String signedByUs;
    private @Nullable String signedByCustomer;
    private Instant createdAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "contract_instalment", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "position_in_list")
    private List<ContractInstalment> instalments = new ArrayList<>();

    protected Contract() {}

    Contract(String number, Opportunity deal, String owner, Instant at) {
        this.number = number;
        this.opportunityId = deal.id().value();
        this.opportunityNumber = deal.number();
        this.customerId = deal.customer().value();
        this.customerName = deal.customerName();
        this.currency = deal.currency();
        this.owner = owner;
        this.createdAt = at;
    }

    /** Takes the terms and goes to the approvers, as the next revision. */
    ContractRevision sendForApproval(ContractTerms terms, String by, Instant at) {
        become(ContractStatus.IN_APPROVAL);
        requireInstalmentsToAddUp(terms);
        amount = terms.amount();
        discount = terms.discount();
        paymentTerms = terms.paymentTerms();
        plannedSignOn = terms.plannedSignOn();
        instalments.clear();
        terms.instalments().stream().map(ContractInstalment::of).forEach(instalments::add);
        revision++;
        return new ContractRevision(id(), revision, terms, by, at);
    }

    void approve() {
        become(ContractStatus.APPROVED);
    }

    /** Back to whoever drafted it, from an approver or because the customer does not sign as it is. */
    void giveBack() {
        become(ContractStatus.RETURNED);
    }

    void reject() {
        become(ContractStatus.REJECTED);
    }

    /** @param cost what its products are planned to cost; empty if not known */
    void sign(Signature signature, Optional<BigDecimal> cost) {
        if (status == ContractStatus.SIGNED) {
            throw new ContractAlreadySigned(number);
        }
        become(ContractStatus.SIGNED);
        signedOn = signature.signedOn();
        plannedCost = cost.orElse(null);
        documentNumber = signature.documentNumber();
        signedByUs = signature.byUs();
        signedByCustomer = signature.byCustomer();
    }

    private static void requireInstalmentsToAddUp(ContractTerms terms) {
        BigDecimal sum =
                terms.instalments().stream().map(ContractTerms.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(terms.amount()) != 0) {
            throw new InstalmentsDoNotAddUp(sum, terms.amount(), terms.currency());
        }
    }

    private void become(ContractStatus next) {
        if (!status.canBecome(next)) {
            throw new ContractNotReady(number, status);
        }
        status = next;
    }

    /** Whether it can still be sent for approval. */
    boolean open() {
        return status.canBecome(ContractStatus.IN_APPROVAL);
    }

    ContractId id() {
        return new ContractId(Optional.ofNullable(id).orElseThrow());
    }

    String number() {
        return number;
    }

    ContractStatus status() {
        return status;
    }

    String opportunityNumber() {
        return opportunityNumber;
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    String owner() {
        return owner;
    }

    int revision() {
        return revision;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    BigDecimal discount() {
        return discount;
    }

    String paymentTerms() {
        return paymentTerms;
    }

    Optional<LocalDate> plannedSignOn() {
        return Optional.ofNullable(plannedSignOn);
    }

    List<ContractInstalment> instalments() {
        return List.copyOf(instalments);
    }
}
