package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityId;
import io.ringflow.pipeline.OpportunityStatus;
import io.ringflow.pipeline.Origin;
import io.ringflow.shared.Texts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A qualified chance of a sale on its way through the funnel. Every verb answers with the line for the stage log. */
@Entity
@Table(name = "opportunity")
class Opportunity {

    private static final int REACHED_CONTRACT = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opportunity")
    @SequenceGenerator(name = "opportunity", sequenceName = "opportunity_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    private @Nullable Long leadId;
    private long customerId;
    private String customerName = "";
    private String product = "";
    private String need = "";
    private String region = "";
    private String sector = "";
    private String source = "";

    @Enumerated(EnumType.STRING)
    private FunnelStage stage = FunnelStage.S1;

    @Enumerated(EnumType.STRING)
    private OpportunityStatus status = OpportunityStatus.OPEN;

    private @Nullable BigDecimal expectedValue;
    private String currency = "";
    private @Nullable LocalDate closeOn;
    private @Nullable BigDecimal budget;
    private @Nullable String owner;
    private String team = "";
    private @Nullable String nextStep;
    private @Nullable LocalDate nextStepOn;
    private @Nullable String learnt;
    private @Nullable LocalDate projectApprovedOn;
    private @Nullable String projectReference;
    private Instant stageSince = Instant.EPOCH;
    private Instant movedAt = Instant.EPOCH;
    private @Nullable Instant urgedAt;
    private @Nullable LocalDate holdUntil;
    private Instant openedAt = Instant.EPOCH;
    private @Nullable Instant closedAt;
    private @Nullable String lostReason;
    private @Nullable String lostTo;
    private int reached = 1;

    @Column(name = "s1_seconds")
    private @Nullable Long s1Seconds;

    @Column(name = "s2_seconds")
    private @Nullable Long s2Seconds;

    @Column(name = "s3_seconds")
    private @Nullable Long s3Seconds;

    @Column(name = "s4_seconds")
    private @Nullable Long s4Seconds;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.PROCESS;

    private @Nullable String externalId;
    private @Nullable String processInstanceId;

    @ElementCollection
    @CollectionTable(name = "decision_role", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "position_in_list")
    private List<DecisionRole> decisionProcess = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "competitor", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "position_in_list")
    private List<Competitor> competitors = new ArrayList<>();

    protected Opportunity() {}

    private Opportunity(String number, CustomerId customer, String customerName, String currency) {
        this.number = number;
        this.customerId = customer.value();
        this.customerName = customerName;
        this.currency = currency;
    }

    /** A chance that a lead turned out to be; it enters the funnel at S1. */
    static Opportunity of(Lead lead, CustomerId customer, String number, String processInstanceId, Instant at) {
        Opportunity deal = new Opportunity(number, customer, lead.customerName(), lead.currency());
        deal.leadId = lead.id();
        deal.product = lead.product();
        deal.need = lead.need();
        deal.region = lead.region();
        deal.sector = lead.sector();
        deal.source = lead.source();
        deal.expectedValue = lead.expectedValue().orElse(null);
        deal.owner = lead.owner().orElse(null);
        deal.team = lead.team();
        deal.processInstanceId = processInstanceId;
        deal.enter(at, at);
        return deal;
    }

    /** A chance that another system's file tells of. */
    static Opportunity of(TakenOver file, String number) {
        Opportunity deal =
                new Opportunity(number, file.customer().id(), file.customer().name(), file.currency());
        deal.product = file.product();
        deal.region = file.customer().region();
        deal.sector = file.customer().sector();
        deal.source = "import";
        deal.expectedValue = file.value().orElse(null);
        deal.owner = file.owner();
        deal.team = file.team();
        deal.origin = Origin.IMPORT;
        deal.externalId = file.externalId();
        deal.stage = file.stage();
        deal.reached = file.stage().ordinal() + 1;
        deal.enter(file.openedAt(), file.stageSince());
        return deal;
    }

    private void enter(Instant opened, Instant since) {
        openedAt = opened;
        stageSince = since;
        movedAt = since;
    }

    StageLog opened(Move move) {
        return new StageLog(id().value(), null, stage.name(), StageLog.What.OPENED, move, null, origin);
    }

    /** Keeps what was found out; the stage stays as it is. */
    void learn(StageWork work) {
        require(OpportunityStatus.OPEN);
        work.learnt().ifPresent(text -> learnt = Texts.clean(text, 4000));
        work.need().ifPresent(text -> need = Texts.clean(text, 4000));
        work.nextStep().ifPresent(text -> nextStep = Texts.clean(text, 500));
        work.nextStepOn().ifPresent(day -> nextStepOn = day);
        work.value().ifPresent(amount -> expectedValue = amount);
        work.closeOn().ifPresent(day -> closeOn = day);
        work.budget().ifPresent(amount -> budget = amount);
        work.projectApprovedOn().ifPresent(day -> projectApprovedOn = day);
        work.projectReference().ifPresent(text -> projectReference = Texts.clean(text, 200));
        work.competitors().ifPresent(named -> {
            competitors.clear();
            named.stream().map(Competitor::of).forEach(competitors::add);
        });
        work.people().ifPresent(named -> {
            decisionProcess.clear();
            named.stream().map(DecisionRole::of).forEach(decisionProcess::add);
        });
    }

    /** On to the next stage. */
    StageLog advance(Move move) {
        require(OpportunityStatus.OPEN);
        FunnelStage next = stage.next().orElseThrow(() -> new IllegalMove(number, status));
        return leave(next, StageLog.What.ADVANCED, move);
    }

    /** The last stage is done; what follows is the contract. */
    StageLog settle(Move move) {
        require(OpportunityStatus.OPEN);
        if (stage != FunnelStage.S4) {
            throw new IllegalMove(number, status);
        }
        StageLog line = leave(FunnelStage.S4, StageLog.What.SETTLED, move);
        become(OpportunityStatus.SETTLED);
        return line;
    }

    StageLog stay(Move move) {
        require(OpportunityStatus.OPEN);
        return passed(StageLog.What.STAYED, move);
    }

    /** The quotation came back from review; the deal is where it was. */
    StageLog review(Move move) {
        require(OpportunityStatus.OPEN);
        return passed(StageLog.What.REVIEWED, move);
    }

    StageLog hold(LocalDate until, Move move) {
        become(OpportunityStatus.ON_HOLD);
        holdUntil = until;
        return passed(StageLog.What.HELD, move);
    }

    StageLog resume(Move move) {
        if (status != OpportunityStatus.ON_HOLD) {
            throw new IllegalMove(number, status);
        }
        become(OpportunityStatus.OPEN);
        holdUntil = null;
        return passed(StageLog.What.RESUMED, move);
    }

    /** No contract came of it for now; back to S4. */
    StageLog comeBack(Move move) {
        if (status != OpportunityStatus.SETTLED) {
            throw new IllegalMove(number, status);
        }
        StageLog line = leave(FunnelStage.S4, StageLog.What.RETURNED, move);
        become(OpportunityStatus.OPEN);
        return line;
    }

    StageLog lose(String reason, Optional<String> to, Move move) {
        StageLog line = close(OpportunityStatus.LOST, StageLog.What.LOST, move);
        lostReason = reason;
        lostTo = to.map(name -> Texts.clean(name, 200)).orElse(null);
        return line;
    }

    StageLog win(Move move) {
        reached = REACHED_CONTRACT;
        return close(OpportunityStatus.WON, StageLog.What.WON, move);
    }

    StageLog reassign(String newOwner, String newTeam, Move move) {
        requireRunning();
        owner = newOwner;
        team = newTeam;
        urgedAt = null;
        return new StageLog(
                id().value(), stage.name(), stage.name(), StageLog.What.REASSIGNED, move, since(movedAt, move), origin);
    }

    void urge(Instant at) {
        requireRunning();
        urgedAt = at;
    }

    /** A file's last word on a deal that ended before Ringflow knew it: the stages in between are unknown. */
    StageLog endedBefore(OpportunityStatus end, Move move) {
        if (end == OpportunityStatus.LOST) {
            return close(OpportunityStatus.LOST, StageLog.What.LOST, move);
        }
        spend(move);
        become(OpportunityStatus.SETTLED);
        return win(move);
    }

    private StageLog leave(FunnelStage next, StageLog.What what, Move move) {
        FunnelStage from = stage;
        Duration lasted = spend(move);
        stage = next;
        reached = Math.max(reached, next.ordinal() + 1);
        stageSince = move.at();
        moved(move);
        return new StageLog(id().value(), from.name(), next.name(), what, move, lasted, Origin.PROCESS);
    }

    private StageLog passed(StageLog.What what, Move move) {
        Duration lasted = since(movedAt, move);
        moved(move);
        return new StageLog(id().value(), stage.name(), stage.name(), what, move, lasted, Origin.PROCESS);
    }

    private StageLog close(OpportunityStatus end, StageLog.What what, Move move) {
        Duration lasted = spend(move);
        become(end);
        closedAt = move.at();
        nextStep = null;
        nextStepOn = null;
        moved(move);
        return new StageLog(id().value(), stage.name(), end.name(), what, move, lasted, origin);
    }

    private void moved(Move move) {
        movedAt = move.at();
        urgedAt = null;
    }

    /** The time since the stage began counts for the stage, unless the deal waited for its contract. */
    private Duration spend(Move move) {
        Duration lasted = since(stageSince, move);
        if (status == OpportunityStatus.SETTLED) {
            return lasted;
        }
        switch (stage) {
            case S1 -> s1Seconds = sum(s1Seconds, lasted);
            case S2 -> s2Seconds = sum(s2Seconds, lasted);
            case S3 -> s3Seconds = sum(s3Seconds, lasted);
            case S4 -> s4Seconds = sum(s4Seconds, lasted);
        }
        return lasted;
    }

    private static Long sum(@Nullable Long before, Duration more) {
        return (before == null ? 0 : before) + more.toSeconds();
    }

    private static Duration since(Instant start, Move move) {
        return Duration.between(start, move.at());
    }

    private void become(OpportunityStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalMove(number, status);
        }
        status = next;
    }

    private void require(OpportunityStatus needed) {
        if (status != needed) {
            throw new IllegalMove(number, status);
        }
    }

    private void requireRunning() {
        if (!status.running()) {
            throw new IllegalMove(number, status);
        }
    }

    GateFacts facts(LocalDate today, boolean quoted, boolean quotationApproved) {
        return new GateFacts(
                stage,
                !need.isBlank(),
                nextStep != null && !nextStep.isBlank() && nextStepOn != null && !nextStepOn.isBefore(today),
                decisionProcess.stream().anyMatch(DecisionRole::decides),
                expectedValue != null && expectedValue.signum() > 0,
                closeOn != null && !closeOn.isBefore(today),
                budget != null && budget.signum() > 0,
                !competitors.isEmpty(),
                projectApprovedOn != null && !projectApprovedOn.isAfter(today),
                quoted,
                quotationApproved);
    }

    OpportunityId id() {
        return new OpportunityId(Optional.ofNullable(id).orElseThrow());
    }

    String number() {
        return number;
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    String customerName() {
        return customerName;
    }

    String product() {
        return product;
    }

    String need() {
        return need;
    }

    FunnelStage stage() {
        return stage;
    }

    OpportunityStatus status() {
        return status;
    }

    Optional<BigDecimal> expectedValue() {
        return Optional.ofNullable(expectedValue);
    }

    String currency() {
        return currency;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    Optional<LocalDate> nextStepOn() {
        return Optional.ofNullable(nextStepOn);
    }

    Optional<LocalDate> closeOn() {
        return Optional.ofNullable(closeOn);
    }

    Optional<BigDecimal> budget() {
        return Optional.ofNullable(budget);
    }

    Optional<LocalDate> projectApprovedOn() {
        return Optional.ofNullable(projectApprovedOn);
    }

    Optional<String> projectReference() {
        return Optional.ofNullable(projectReference);
    }

    Optional<LocalDate> holdUntil() {
        return Optional.ofNullable(holdUntil);
    }

    String learnt() {
        return learnt == null ? "" : learnt;
    }

    boolean stalled() {
        return urgedAt != null;
    }

    List<DecisionRole> decisionProcess() {
        return List.copyOf(decisionProcess);
    }

    List<Competitor> competitors() {
        return List.copyOf(competitors);
    }
}
