package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.OpportunityLost;
import io.ringflow.shared.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works on deals: what was learnt, how they move, who has them. Called by the process and by nobody else. */
@Service
@Transactional
public class OpportunityDesk {

    private static final int LONGEST_HOLD_IN_YEARS = 2;

    private final Opportunities deals;
    private final StageLogs log;
    private final QuotationDesk quotations;
    private final CustomerDirectory customers;
    private final People people;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final ByNumber records;
    private final Clock clock;

    OpportunityDesk(
            Opportunities deals,
            StageLogs log,
            QuotationDesk quotations,
            CustomerDirectory customers,
            People people,
            Numbers numbers,
            ApplicationEventPublisher events,
            ByNumber records,
            Clock clock) {
        this.deals = deals;
        this.log = log;
        this.quotations = quotations;
        this.customers = customers;
        this.people = people;
        this.numbers = numbers;
        this.events = events;
        this.records = records;
        this.clock = clock;
    }

    /** A lead turned out to be a real chance: its customer becomes a prospect, and a deal enters the funnel. */
    public DealFacts open(String leadNumber, String processInstanceId) {
        Lead lead = records.find(Lead.class, leadNumber);
        CustomerId customer = lead.customer().orElseThrow(() -> new NoSuchRecord(leadNumber));
        lead.qualify(clock.instant());
        customers.advance(customer, LifecycleStage.PROSPECT);
        Opportunity deal = deals.save(
                Opportunity.of(lead, customer, numbers.next(Numbers.Kind.OPP), processInstanceId, clock.instant()));
        log.save(deal.opened(move(deal, lead.need())));
        return DealFacts.of(deal, Optional.empty());
    }

    @Transactional(readOnly = true)
    public DealFacts facts(String number) {
        Opportunity deal = deal(number);
        return DealFacts.of(deal, quotations.latest(deal));
    }

    /** What the form of its stage shows; offers belong to the later stages. */
    @Transactional(readOnly = true)
    public DealFacts shown(String number) {
        Opportunity deal = deal(number);
        boolean offered =
                switch (deal.stage()) {
                    case S1, S2 -> false;
                    case S3, S4 -> true;
                };
        return DealFacts.of(deal, offered ? quotations.latest(deal) : Optional.empty());
    }

    /** Keeps what was found out about a deal, with its quotation if one was drawn up. */
    public void learn(String number, StageWork work) {
        Opportunity deal = deal(number);
        deal.learn(work);
        work.quotation().filter(lines -> !lines.isEmpty()).ifPresent(lines -> quotations.offer(deal, lines, me(deal)));
    }

    /** What the gate's rules ask about; it is read from the records only. */
    @Transactional(readOnly = true)
    public GateFacts gateFacts(String number) {
        return gateFacts(deal(number));
    }

    public void advance(String number) {
        Opportunity deal = deal(number);
        log.save(deal.advance(move(deal, deal.learnt())));
    }

    public void settle(String number) {
        Opportunity deal = deal(number);
        log.save(deal.settle(move(deal, deal.learnt())));
    }

    public void stay(String number) {
        Opportunity deal = deal(number);
        log.save(deal.stay(move(deal, deal.learnt())));
    }

    public void hold(String number, LocalDate until) {
        Opportunity deal = deal(number);
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_HOLD_IN_YEARS))) {
            throw new HoldOutOfReach();
        }
        log.save(deal.hold(until, move(deal, deal.learnt())));
    }

    public void resume(String number) {
        Opportunity deal = deal(number);
        log.save(deal.resume(new Move(Optional.empty(), clock.instant(), "", List.of())));
    }

    /** No contract came of it; the deal is back in S4. */
    public void comeBack(String number) {
        Opportunity deal = deal(number);
        log.save(deal.comeBack(move(deal, "")));
    }

    /**
     * Gives a deal up.
     *
     * @param reason key of the reason, as the form names it
     * @param to the competitor who got it
     */
    public void lose(String number, String reason, Optional<String> to) {
        Opportunity deal = deal(number);
        log.save(deal.lose(reason, to, move(deal, deal.learnt())));
        events.publishEvent(new OpportunityLost(deal.id(), deal.number(), deal.customer(), deal.stage(), reason, to));
    }

    /** The quotation waits for its reviewers. */
    public void sendToReview(String number) {
        quotations.sendToReview(deal(number));
    }

    /** A reviewer has spoken. */
    public void reviewed(String number, boolean approved, String comment) {
        Opportunity deal = deal(number);
        quotations.judge(deal, approved, comment, me(deal).orElseThrow(() -> new NoSuchPerson("")));
        log.save(deal.review(move(deal, comment)));
    }

    public void urge(String number) {
        deal(number).urge(clock.instant());
    }

    /** A manager leaves a stalled deal with its owner, and says what to do. */
    public void keep(String number, String comment) {
        Opportunity deal = deal(number);
        log.save(deal.stay(move(deal, comment)));
    }

    /** A manager gives the deal to somebody else. */
    public void reassign(String number, String owner, String comment) {
        Opportunity deal = deal(number);
        Person person = people.find(owner).orElseThrow(() -> new NoSuchPerson(owner));
        log.save(deal.reassign(person.username(), person.team(), move(deal, comment)));
    }

    private Opportunity deal(String number) {
        return records.find(Opportunity.class, number);
    }

    private GateFacts gateFacts(Opportunity deal) {
        Optional<Quotation> latest = quotations.latest(deal);
        return deal.facts(
                LocalDate.now(clock),
                latest.isPresent(),
                latest.map(Quotation::approved).orElse(false));
    }

    private Move move(Opportunity deal, String learnt) {
        return new Move(me(deal), clock.instant(), learnt, gateFacts(deal).evidence());
    }

    private Optional<String> me(Opportunity deal) {
        return people.current().map(Person::username).or(deal::owner);
    }
}
