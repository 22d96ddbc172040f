package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectId;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** What a signed contract became: it waits for one market stage after the other, until the last payment is in. */
@Entity
@Table(name = "project")
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project")
    @SequenceGenerator(name = "project", sequenceName = "project_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    private long contractId;
    private String contractNumber = "";
    private String opportunityNumber = "";
    private long customerId;
    private String customerName = "";
    private String seller = "";
    private @Nullable String projectManager;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status = ProjectStatus.RUNNING;

    @Enumerated(EnumType.STRING)
    private MarketStage stage = MarketStage.M1;

    private Instant stageSince = Instant.EPOCH;
    private @Nullable LocalDate stageDueOn;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private String currency = "";
    private LocalDate signedOn = LocalDate.EPOCH;
    private Instant openedAt = Instant.EPOCH;
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "stage")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<MarketStage, Milestone> milestones = new HashMap<>();

    protected Project() {}

    Project(String number, ContractSigned contract, String customerName, MilestonePlan plan, Instant at) {
        this.number = number;
        this.contractId = contract.contract().value();
        this.contractNumber = contract.number();
        this.opportunityNumber = contract.opportunityNumber();
        this.customerId = contract.customer().value();
        this.customerName = customerName;
        this.seller = contract.owner();
        this.amount = contract.amount().amount();
        this.currency = contract.amount().currencyCode();
        this.signedOn = contract.signedOn();
        this.openedAt = at;
        this.stageSince = at;
        plan.days().forEach((which, day) -> milestones.put(which, new Milestone(day)));
        this.stageDueOn = milestone(stage).plannedOn();
    }

    /** The process found somebody who sees to it; nobody, if the project managers have to agree on one. */
    void managedBy(@Nullable String person) {
        requireRunning();
        projectManager = person;
    }

    /**
     * The stage that it waits for is reached; the next one begins, if there is one.
     *
     * @param on the day on which it was true
     * @throws EvidenceIncomplete if what the stage needs is not known
     */
    void reach(Set<EvidenceKind> known, LocalDate on, Instant at) {
        requireRunning();
        if (!stage.isReachedWith(known)) {
            throw new EvidenceIncomplete(number, stage);
        }
        if (milestone(stage).isReached()) {
            throw new StageAlreadyReached(number, stage);
        }
        milestone(stage).reach(on, at);
        if (!stage.isLast()) {
            stage = stage.next();
            stageSince = at;
            stageDueOn = milestone(stage).plannedOn();
        }
    }

    /** Everything that was waited for is there. */
    void close(Instant at) {
        requireRunning();
        if (!stage.isLast() || !milestone(stage).isReached()) {
            throw new EvidenceIncomplete(number, stage);
        }
        status = ProjectStatus.CLOSED;
        stageDueOn = null;
        closedAt = at;
    }

    /**
     * Another day is planned for the stage that it waits for, and later stages do not come before it.
     *
     * @return the day that was planned before
     */
    LocalDate planAnew(LocalDate day) {
        requireRunning();
        LocalDate before = milestone(stage).plannedOn();
        milestones.forEach((which, milestone) -> {
            if (which == stage
                    || which.compareTo(stage) > 0 && milestone.plannedOn().isBefore(day)) {
                milestone.planFor(day);
            }
        });
        stageDueOn = day;
        return before;
    }

    /** What came in and what was given up, as the receivables add up. */
    void count(BigDecimal moneyReceived, BigDecimal givenUp) {
        received = moneyReceived;
        writtenOff = givenUp;
    }

    private void requireRunning() {
        if (status == ProjectStatus.CLOSED) {
            throw new ProjectIsClosed(number);
        }
    }

    private Milestone milestone(MarketStage which) {
        return Optional.ofNullable(milestones.get(which)).orElseThrow();
    }

    ProjectFacts facts() {
        return new ProjectFacts(
                id(),
                number,
                contractNumber,
                opportunityNumber,
                customer(),
                customerName,
                seller,
                projectManager(),
                status,
                stage,
                Optional.ofNullable(stageDueOn),
                Money.of(amount, currency),
                signedOn);
    }

    ProjectId id() {
        return new ProjectId(Optional.ofNullable(id).orElseThrow());
    }

    String number() {
        return number;
    }

    String contractNumber() {
        return contractNumber;
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    String customerName() {
        return customerName;
    }

    String seller() {
        return seller;
    }

    Optional<String> projectManager() {
        return Optional.ofNullable(projectManager);
    }

    ProjectStatus status() {
        return status;
    }

    MarketStage stage() {
        return stage;
    }

    Optional<LocalDate> stageDueOn() {
        return Optional.ofNullable(stageDueOn);
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }
}
