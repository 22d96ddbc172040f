package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceivableOpened;
import io.ringflow.delivery.ReceivablePart;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.Instalment;
import io.ringflow.shared.Money;
import io.ringflow.shared.Numbers;
import io.ringflow.shared.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings receivables from the signature to the day on which nothing is outstanding. Called by the process. */
@Service
@Transactional
public class ReceivableDesk {

    private static final int LONGEST_NOTE = 4000;

    private final ReceivableRecords receivables;
    private final ReceiptRecords receipts;
    private final MoneyLocks locks;
    private final WriteOffs writeOffs;
    private final Reckoning reckoning;
    private final ProjectStory story;
    private final People people;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivableDesk(
            ReceivableRecords receivables,
            ReceiptRecords receipts,
            MoneyLocks locks,
            WriteOffs writeOffs,
            Reckoning reckoning,
            ProjectStory story,
            People people,
            Numbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receivables = receivables;
        this.receipts = receipts;
        this.locks = locks;
        this.writeOffs = writeOffs;
        this.reckoning = reckoning;
        this.story = story;
        this.people = people;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** Each instalment of the project's contract is to be collected. */
    void open(Project project, List<Instalment> parts) {
        List<String> named = parts.isEmpty() ? List.of() : numbers.next(Numbers.Kind.RCV, parts.size());
        for (int position = 0; position < parts.size(); position++) {
            ReceivablePart part = ReceivablePart.of(position, parts.size());
            Receivable receivable =
                    receivables.save(new Receivable(named.get(position), project, position, part, parts.get(position)));
            if (receivable.status().open()) {
                events.publishEvent(new ReceivableOpened(receivable.number()));
            }
        }
    }

    /** @throws NoSuchReceivable if there is none of that number */
    @Transactional(readOnly = true)
    public ReceivableFacts facts(String number) {
        long project = receivables.projectOf(number).orElseThrow(() -> new NoSuchReceivable(number));
        return facts(locks.project(project), receivable(project, number));
    }

    /** The day is near; nothing is told of one whose day is over, which is dunned at once. */
    public void remind(String number) {
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        LocalDate today = LocalDate.now(clock);
        if (!receivable.dueOn().isBefore(today)) {
            receivable.remind(today);
            tell(project, receivable, "receivableReminded", Map.of("on", receivable.dueOn()));
        }
    }

    /** @return the level of dunning that is due now */
    public int raiseLevel(String number) {
        Project project = locks.ofReceivable(number);
        return receivable(project, number).dun();
    }

    /** The customer was asked for the money. */
    public void dunned(String number, String note) {
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        receivable.requireOpen();
        tell(project, receivable, "dunned", Map.of("level", receivable.dunningLevel(), "note", note));
    }

    /** Nobody got further: management has to decide. */
    public void escalate(String number, String note) {
        Project project = locks.ofReceivable(number);
        tell(project, receivable(project, number), "moneyEscalated", Map.of("note", note));
    }

    /** Management says how it goes on. */
    public void decided(String number, String note) {
        Project project = locks.ofReceivable(number);
        tell(project, receivable(project, number), "moneyDecided", Map.of("note", note));
    }

    /**
     * Another day was agreed with the customer.
     *
     * @throws ReasonMissing if nobody says why
     * @throws DayPast if the day is over
     */
    public void postpone(String number, LocalDate day, String reason) {
        String why = needed(reason);
        if (day.isBefore(LocalDate.now(clock))) {
            throw new DayPast(day);
        }
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        LocalDate before = receivable.dueOn();
        receivable.postpone(day);
        tell(project, receivable, "postponed", Map.of("from", before, "to", day, "reason", why));
    }

    /**
     * The customer says that it is not owed.
     *
     * @throws ReasonMissing if nobody says why
     */
    public void dispute(String number, String because) {
        String why = needed(because);
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        receivable.dispute(why);
        tell(project, receivable, "disputed", Map.of("reason", why));
    }

    /** It is settled what the customer owes. */
    public void endDispute(String number, String result) {
        String what = needed(result);
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        receivable.endDispute();
        tell(project, receivable, "disputeSettled", Map.of("note", what));
    }

    /**
     * Somebody wants to give up all that is outstanding, or a part.
     *
     * @throws TooMuchGivenUp if it is more than what is outstanding
     * @throws ReasonMissing if nobody says why
     */
    public void proposeWriteOff(String number, BigDecimal amount, String reason) {
        String why = needed(reason);
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        Money part = Decimals.exact(amount, receivable.currency());
        receivable.requireOpen();
        receivable.requireOutstanding(part.amount());
        writeOffs.decide(receivable, false, "", me().username());
        writeOffs.propose(receivable, part.amount(), why, me().username());
        tell(project, receivable, "writeOffProposed", Map.of("amount", part, "reason", why));
    }

    /**
     * A second person agrees. What was paid so far stays where it is.
     *
     * @throws SamePersonChecks if it is the one who proposed it
     * @throws TooMuchGivenUp if more is proposed than is outstanding by now
     * @return whether nothing is outstanding any more
     */
    public boolean approveWriteOff(String number, String comment) {
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        ReceivableFacts.Proposal proposal = proposalOfAnother(receivable);
        receivable.giveUp(proposal.amount().amount());
        receipts.ofProject(project.id().value())
                .forEach(receipt -> receipt.keepOn(receivable.id(), me().username(), clock.instant()));
        writeOffs.decide(receivable, true, Texts.clean(comment, LONGEST_NOTE), me().username());
        tell(project, receivable, "writtenOff", Map.of("amount", proposal.amount(), "reason", proposal.reason()));
        reckoning.anew(project, number);
        return !receivable.status().open();
    }

    /**
     * A second person does not agree, and says why.
     *
     * @throws SamePersonChecks if it is the one who proposed it
     */
    public void refuseWriteOff(String number, String comment) {
        String why = needed(comment);
        Project project = locks.ofReceivable(number);
        Receivable receivable = receivable(project, number);
        ReceivableFacts.Proposal proposal = proposalOfAnother(receivable);
        writeOffs.decide(receivable, false, why, me().username());
        tell(project, receivable, "writeOffRefused", Map.of("amount", proposal.amount(), "reason", why));
    }

    private ReceivableFacts.Proposal proposalOfAnother(Receivable receivable) {
        ReceivableFacts.Proposal proposal =
                writeOffs.proposed(receivable).orElseThrow(() -> new NotProposed(receivable.number()));
        if (proposal.by().equals(me().username())) {
            throw new SamePersonChecks(me().name());
        }
        return proposal;
    }

    private ReceivableFacts facts(Project project, Receivable receivable) {
        return new ReceivableFacts(
                receivable.number(),
                project.number(),
                project.contractNumber(),
                project.customerName(),
                project.seller(),
                receivable.label(),
                Money.of(receivable.amount(), receivable.currency()),
                Money.of(receivable.received(), receivable.currency()),
                Money.of(receivable.outstanding(), receivable.currency()),
                receivable.dueOn(),
                receivable.dunningLevel(),
                receivable.disputedBecause(),
                writeOffs.proposed(receivable));
    }

    private void tell(Project project, Receivable receivable, String kind, Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.replaceAll((name, fact) -> fact.equals("") ? "–" : fact);
        facts.put("receivable", receivable.number());
        facts.put("label", receivable.label());
        story.tell(project, kind, facts);
    }

    private Receivable receivable(Project project, String number) {
        return receivable(project.id().value(), number);
    }

    private Receivable receivable(long project, String number) {
        return receivables.ofProject(project).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchReceivable(number));
    }

    private static String needed(String text) {
        return Optional.of(Texts.clean(text, LONGEST_NOTE))
                .filter(words -> !words.isEmpty())
                .orElseThrow(ReasonMissing::new);
    }

    private Person me() {
        return people.current().orElseThrow(() -> new NobodyKnown(""));
    }
}
