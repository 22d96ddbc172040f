package io.ringflow.delivery.domain;

import io.ringflow.delivery.ReceiptAnswered;
import io.ringflow.delivery.ReceiptQuestioned;
import io.ringflow.delivery.ReceiptStatus;
import io.ringflow.delivery.ReceivableChanged;
import io.ringflow.delivery.ReceivableOpened;
import io.ringflow.delivery.ReceivableSettled;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works out anew what all receipts of a contract pay, and lets those know who wait for it. The caller holds the project.
 */
@Component
class Reckoning {

    private final ReceivableRecords receivables;
    private final ReceiptRecords receipts;
    private final ReceivableSettings settings;
    private final PaymentEvidence evidence;
    private final ProjectStory story;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reckoning(
            ReceivableRecords receivables,
            ReceiptRecords receipts,
            ReceivableSettings settings,
            PaymentEvidence evidence,
            ProjectStory story,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receivables = receivables;
        this.receipts = receipts;
        this.settings = settings;
        this.evidence = evidence;
        this.story = story;
        this.events = events;
        this.clock = clock;
    }

    /** @param asking number of the receivable or receipt whose own process asks, and needs no word of it */
    void anew(Project project, String asking) {
        List<Receivable> due = receivables.ofProject(project.id().value());
        List<Receipt> paid = receipts.ofProject(project.id().value());
        BigDecimal tolerance = settings.toleranceOf(project.currency());
        Map<Long, Integer> positions = new HashMap<>();
        Map<Integer, Long> ids = new HashMap<>();
        due.forEach(one -> {
            positions.put(one.id(), one.position());
            ids.put(one.position(), one.id());
        });
        Allocation so = Allocation.of(
                due.stream().map(Receivable::payable).toList(),
                paid.stream().map(receipt -> receipt.paidIn(positions)).toList(),
                tolerance);
        Map<String, Boolean> asked = noted(paid, Receipt::number, receipt -> receipt.status() == ReceiptStatus.OPEN);
        Map<String, Boolean> open =
                noted(due, Receivable::number, one -> one.status().open());
        Map<String, BigDecimal> outstanding = noted(due, Receivable::number, Receivable::outstanding);
        paid.forEach(receipt -> receipt.stand(so, ids, tolerance, clock.instant()));
        due.forEach(one -> Optional.ofNullable(so.instalments().get(one.position()))
                .ifPresent(now -> one.stand(now, settledOn(one, paid))));
        project.count(sum(due, Receivable::received), sum(due, Receivable::writtenOff));
        due.stream()
                .filter(one -> one.status().open() != open.get(one.number()))
                .forEach(one -> tell(project, one, asking));
        due.stream()
                .filter(one -> one.status().open() && open.get(one.number()))
                .filter(one -> one.outstanding().compareTo(outstanding.get(one.number())) != 0)
                .forEach(one -> events.publishEvent(
                        new ReceivableChanged(one.number(), Money.of(one.outstanding(), one.currency()))));
        paid.stream()
                .filter(receipt -> !receipt.number().equals(asking))
                .filter(receipt -> (receipt.status() == ReceiptStatus.OPEN) != asked.get(receipt.number()))
                .forEach(this::tell);
        if (due.stream().anyMatch(one -> one.status().open() && !open.get(one.number()))) {
            evidence.withdraw(project, due);
        }
        evidence.record(project, due, paid);
    }

    private void tell(Project project, Receivable receivable, String asking) {
        boolean open = receivable.status().open();
        story.tell(
                project,
                open ? "reopened" : "settled",
                Map.of("receivable", receivable.number(), "label", receivable.label()));
        if (!receivable.number().equals(asking)) {
            events.publishEvent(
                    open ? new ReceivableOpened(receivable.number()) : new ReceivableSettled(receivable.number()));
        }
    }

    private void tell(Receipt receipt) {
        events.publishEvent(
                receipt.status() == ReceiptStatus.OPEN
                        ? new ReceiptQuestioned(receipt.number())
                        : new ReceiptAnswered(receipt.number()));
    }

    /** The day of the last payment on it; today if it was given up without one. */
    private LocalDate settledOn(Receivable receivable, List<Receipt> paid) {
        return paid.stream()
                .filter(receipt -> receipt.isOn(receivable.id()))
                .map(Receipt::paidOn)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static <T, F> Map<String, F> noted(List<T> all, Function<T, String> name, Function<T, F> fact) {
        Map<String, F> noted = new HashMap<>();
        all.forEach(one -> noted.put(name.apply(one), fact.apply(one)));
        return noted;
    }

    private static BigDecimal sum(List<Receivable> all, Function<Receivable, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
