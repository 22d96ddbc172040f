package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.ReceiptQuestioned;
import io.ringflow.delivery.ReceiptStatus;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Money;
import io.ringflow.shared.Numbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in money that came or went back, and what people say it is for. */
@Service
@Transactional
public class ReceiptDesk {

    private final ReceiptRecords receipts;
    private final ReceivableRecords receivables;
    private final ProjectRecords projects;
    private final MoneyLocks locks;
    private final Reckoning reckoning;
    private final ProjectStory story;
    private final People people;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptDesk(
            ReceiptRecords receipts,
            ReceivableRecords receivables,
            ProjectRecords projects,
            MoneyLocks locks,
            Reckoning reckoning,
            ProjectStory story,
            People people,
            Numbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receipts = receipts;
        this.receivables = receivables;
        this.projects = projects;
        this.locks = locks;
        this.reckoning = reckoning;
        this.story = story;
        this.people = people;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes money in; instalments that it pays are settled, stages that wait for it go on, and what nobody knows a use for is
     * put before finance.
     *
     * @throws NoSuchContract if nobody signed a contract of that number
     * @return the number that it got
     */
    public String take(NewReceipt incoming) {
        Project project =
                projects.lockByContract(incoming.contract()).orElseThrow(() -> new NoSuchContract(incoming.contract()));
        Receipt receipt = new Receipt(
                numbers.next(Numbers.Kind.RCT),
                project,
                incoming,
                people.current().map(Person::username),
                clock.instant());
        worth(project, incoming.amount(), incoming.contractAmount(), incoming.rate())
                .ifPresent(worth -> receipt.isWorth(worth, incoming.rate()));
        receipts.save(receipt);
        story.tell(
                project,
                receipt.kind() == ReceiptKind.REFUND ? "moneyOut" : "moneyIn",
                Map.of("amount", incoming.amount(), "receipt", receipt.number()));
        reckoning.anew(project, "");
        return receipt.number();
    }

    /** Whether a payment of that reference or number came in for the contract. */
    @Transactional(readOnly = true)
    public boolean knowsPayment(String project, String name) {
        return receipts.knowsPayment(projects.find(project).id().value(), name);
    }

    /** @throws NoSuchReceipt if there is none of that number */
    @Transactional(readOnly = true)
    public ReceiptFacts facts(String number) {
        long id = receipts.projectOf(number).orElseThrow(() -> new NoSuchReceipt(number));
        Project project = locks.project(id);
        Receipt receipt = receipt(project, number);
        String currency = project.currency();
        List<Receivable> due = receivables.ofProject(id);
        return new ReceiptFacts(
                number,
                receipt.kind(),
                receipt.status(),
                receipt.paidOn(),
                Money.of(receipt.amount(), receipt.currency()),
                receipt.contractAmount().map(worth -> Money.of(worth, currency)),
                Money.of(receipt.open(), currency),
                receipt.payer(),
                receipt.reference(),
                receipt.meantFor(),
                project.number(),
                project.contractNumber(),
                project.customerName(),
                due.stream()
                        .map(one -> new ReceiptFacts.Line(
                                one.position() + 1, one.label(), one.dueOn(), Money.of(one.outstanding(), currency)))
                        .toList(),
                due.stream()
                        .flatMap(one -> receipt.matches().stream()
                                .filter(match -> match.receivableId() == one.id())
                                .map(match -> new ReceiptAnswer.Part(one.position() + 1, match.amount())))
                        .toList());
    }

    /** Somebody wants to say anew what it is for. */
    public void question(String number) {
        locks.ofReceipt(number);
        events.publishEvent(new ReceiptQuestioned(number));
    }

    /**
     * A person says what a receipt is for.
     *
     * @throws RateMissing if nobody knows what it is worth in the contract's currency
     * @throws PartRefused if a part does not fit
     * @return whether a question is left
     */
    public boolean answer(String number, ReceiptAnswer answer) {
        Project project = locks.ofReceipt(number);
        Receipt receipt = receipt(project, number);
        if (!project.currency().equals(receipt.currency())) {
            Money amount = Money.of(receipt.amount().abs(), receipt.currency());
            worth(project, amount, answer.worth(), answer.rate())
                    .ifPresent(worth -> receipt.isWorth(worth, answer.rate()));
        }
        BigDecimal worth = receipt.contractAmount()
                .orElseThrow(() -> new RateMissing(number, project.currency()))
                .abs();
        receipt.pin(pins(project, worth, answer.parts()));
        if (answer.use() != ReceiptAnswer.Use.MATCH) {
            receipt.hold(answer.use() == ReceiptAnswer.Use.KEEP ? ReceiptStatus.KEPT : ReceiptStatus.GOES_BACK);
        }
        reckoning.anew(project, number);
        story.tell(
                project,
                "receipt" + answer.use().name(),
                Map.of("receipt", number, "amount", Money.of(receipt.amount().abs(), receipt.currency())));
        return receipt.status() == ReceiptStatus.OPEN;
    }

    private List<ReceiptPin> pins(Project project, BigDecimal worth, List<ReceiptAnswer.Part> parts) {
        List<Receivable> due = receivables.ofProject(project.id().value());
        List<ReceiptPin> pins = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ReceiptAnswer.Part part : parts) {
            Receivable receivable = due.stream()
                    .filter(one -> one.position() == part.place() - 1)
                    .findFirst()
                    .orElseThrow(() -> new PartRefused("place", part.place()));
            BigDecimal amount = Decimals.ofContract(part.amount(), project.currency());
            if (amount.signum() <= 0 || amount.compareTo(receivable.amount()) > 0) {
                throw new PartRefused("amount", part.place(), receivable.amount());
            }
            if (pins.stream().anyMatch(pin -> pin.receivableId() == receivable.id())) {
                throw new PartRefused("twice", part.place());
            }
            sum = sum.add(amount);
            pins.add(new ReceiptPin(receivable.id(), amount, me(), clock.instant()));
        }
        if (sum.compareTo(worth) > 0) {
            throw new PartRefused("sum", sum, worth);
        }
        return pins;
    }

    private static Optional<BigDecimal> worth(
            Project project, Money amount, Optional<BigDecimal> said, Optional<BigDecimal> rate) {
        String currency = project.currency();
        if (amount.currencyCode().equals(currency)) {
            return Optional.of(Decimals.ofContract(amount.amount(), currency));
        }
        return said.map(worth -> Decimals.ofContract(worth, currency))
                .or(() -> rate.map(
                        one -> Money.of(amount.amount().multiply(one), currency).amount()));
    }

    private Receipt receipt(Project project, String number) {
        return receipts.ofProject(project.id().value()).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchReceipt(number));
    }

    private String me() {
        return people.current().map(Person::username).orElseThrow(() -> new NobodyKnown(""));
    }
}
