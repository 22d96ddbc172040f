package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.pipeline.ContractStatus;
import io.ringflow.shared.Money;
import io.ringflow.shared.Numbers;
import io.ringflow.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings contracts from draft to signature. Called by the process and by nobody else. */
@Service
@Transactional
public class ContractDesk {

    private final Contracts contracts;
    private final ContractRevisions revisions;
    private final ContractDecisions decisions;
    private final ByNumber records;
    private final StageLogs log;
    private final CustomerDirectory customers;
    private final People people;
    private final PlannedCost costs;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractDesk(
            Contracts contracts,
            ContractRevisions revisions,
            ContractDecisions decisions,
            ByNumber records,
            StageLogs log,
            CustomerDirectory customers,
            People people,
            PlannedCost costs,
            Numbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.revisions = revisions;
        this.decisions = decisions;
        this.records = records;
        this.log = log;
        this.customers = customers;
        this.people = people;
        this.costs = costs;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the terms for approval: as the next revision of the deal's open contract, or of a new one.
     *
     * @throws InstalmentsDoNotAddUp if the instalments come to another sum than the amount
     */
    public ContractFacts sendForApproval(String dealNumber, ContractTerms terms) {
        Opportunity deal = deal(dealNumber);
        String me = me(deal.owner());
        TermsCheck.check(terms);
        Contract contract = contracts
                .latestOf(deal.id().value())
                .filter(Contract::open)
                .orElseGet(() -> contracts.save(new Contract(
                        numbers.next(Numbers.Kind.CON), deal, deal.owner().orElse(me), clock.instant())));
        revisions.save(contract.sendForApproval(terms, me, clock.instant()));
        return facts(contract);
    }

    /** The contract that a deal's approval is about, if one was drafted. */
    @Transactional(readOnly = true)
    public Optional<ContractFacts> latest(String dealNumber) {
        return contracts.latestOf(deal(dealNumber).id().value()).map(this::facts);
    }

    @Transactional(readOnly = true)
    public ContractFacts facts(String number) {
        return facts(contract(number));
    }

    /**
     * Keeps what an approver says; the contract itself moves when all have spoken.
     *
     * @return the sternest that was said of this revision so far
     */
    public Verdict decide(String number, ApprovalLevel level, Verdict verdict, String comment) {
        Contract contract = contract(number);
        if (verdict != Verdict.APPROVED && Texts.clean(comment).isEmpty()) {
            throw new CommentMissing(verdict);
        }
        decisions.save(new ContractDecision(
                contract.id(), contract.revision(), level, verdict, comment, me(Optional.empty()), clock.instant()));
        return remarks(number).stream()
                .map(Remark::verdict)
                .max(Comparator.naturalOrder())
                .orElse(verdict);
    }

    /** The deal goes back to S4: an approved contract that nobody signs is open for changes again. */
    public void release(String dealNumber) {
        contracts
                .latestOf(deal(dealNumber).id().value())
                .filter(contract -> contract.status() == ContractStatus.APPROVED)
                .ifPresent(Contract::giveBack);
    }

    /** What the approver of this level has to know: what changed since the revision that he last judged. */
    @Transactional(readOnly = true)
    public List<TermsChange> changes(String number, ApprovalLevel level) {
        Contract contract = contract(number);
        return decisions
                .latest(contract.id().value(), level)
                .flatMap(seen -> terms(contract, seen.revision()))
                .map(before -> TermsChange.between(
                        before, terms(contract, contract.revision()).orElse(before)))
                .orElse(List.of());
    }

    /** What was said of the revision now in hand. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(String number) {
        Contract contract = contract(number);
        return decisions.on(contract.id().value(), contract.revision()).stream()
                .map(said -> new Remark(said.level(), said.decision(), said.by(), said.comment()))
                .toList();
    }

    public void approve(String number) {
        contract(number).approve();
    }

    public void giveBack(String number) {
        contract(number).giveBack();
    }

    public void reject(String number) {
        contract(number).reject();
    }

    /** Records the signature; the deal is won, the customer trades with us, and the modules that follow hear of it. */
    public void sign(String number, Signature signature) {
        Contract contract = contract(number);
        if (signature.signedOn().isAfter(LocalDate.now(clock))) {
            throw new SignedInTheFuture();
        }
        contracts
                .findByDocumentNumber(signature.documentNumber())
                .filter(other -> !other.number().equals(number))
                .ifPresent(other -> {
                    throw new DocumentNumberTaken(signature.documentNumber(), other.number());
                });
        Opportunity deal = deal(contract.opportunityNumber());
        contract.sign(signature, costs.of(deal));
        log.save(deal.win(new Move(Optional.of(me(deal.owner())), clock.instant(), "", List.of(contract.number()))));
        customers.advance(contract.customer(), LifecycleStage.TRADING);
        events.publishEvent(new ContractSigned(
                contract.id(),
                contract.number(),
                deal.id(),
                deal.number(),
                contract.customer(),
                Money.of(contract.amount(), contract.currency()),
                signature.signedOn(),
                contract.owner(),
                contract.instalments().stream()
                        .map(part -> part.view(contract.currency()))
                        .toList()));
    }

    private ContractFacts facts(Contract contract) {
        return new ContractFacts(
                contract.number(),
                contract.status(),
                contract.revision(),
                contract.amount(),
                contract.currency(),
                contract.discount(),
                contract.paymentTerms(),
                contract.plannedSignOn(),
                contract.instalments().stream().map(ContractInstalment::part).toList(),
                customers
                        .find(contract.customer())
                        .map(customer -> customer.credit())
                        .orElse(""));
    }

    private Optional<ContractTerms> terms(Contract contract, int revision) {
        return revisions
                .findById(new ContractRevision.Key(contract.id().value(), revision))
                .map(ContractRevision::terms);
    }

    private Contract contract(String number) {
        return records.find(Contract.class, number);
    }

    private Opportunity deal(String number) {
        return records.find(Opportunity.class, number);
    }

    private String me(Optional<String> otherwise) {
        return people.current().map(Person::username).or(() -> otherwise).orElseThrow(() -> new NoSuchPerson(""));
    }
}
