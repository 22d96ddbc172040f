package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.ReceivablePart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the market stages which of a contract's payments are in. */
@Component
class PaymentEvidence {

    private final EvidenceDesk evidence;
    private final Clock clock;

    PaymentEvidence(EvidenceDesk evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What is known already is not recorded again. */
    void record(Project project, List<Receivable> due, List<Receipt> paid) {
        covered(due).forEach((kind, settled) -> record(project, kind, settled, paid));
    }

    /** Money went back: what is not covered any more counts no more, unless its stage has begun. */
    void withdraw(Project project, List<Receivable> due) {
        Stream.of(EvidenceKind.FIRST_PAYMENT, EvidenceKind.STAGE_PAYMENT, EvidenceKind.FINAL_PAYMENT)
                .filter(kind -> !covered(due).containsKey(kind))
                .forEach(kind -> evidence.withdraw(project, kind));
    }

    private static Map<EvidenceKind, List<Receivable>> covered(List<Receivable> due) {
        Map<EvidenceKind, List<Receivable>> covered = new EnumMap<>(EvidenceKind.class);
        due.stream()
                .filter(one -> one.position() == 0 && isSettled(one))
                .forEach(first -> covered.put(EvidenceKind.FIRST_PAYMENT, List.of(first)));
        due.stream()
                .filter(one -> one.part() == ReceivablePart.STAGE && isSettled(one))
                .min(Comparator.comparing(one -> one.settledOn().orElse(LocalDate.MAX)))
                .ifPresent(stage -> covered.put(EvidenceKind.STAGE_PAYMENT, List.of(stage)));
        if (!due.isEmpty() && due.stream().allMatch(PaymentEvidence::isSettled)) {
            covered.put(EvidenceKind.FINAL_PAYMENT, due);
        }
        return covered;
    }

    private void record(Project project, EvidenceKind kind, List<Receivable> settled, List<Receipt> paid) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = settled.stream()
                .flatMap(one -> one.settledOn().stream())
                .max(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today))
                .orElse(today);
        String receipts = paid.stream()
                .filter(receipt -> settled.stream().anyMatch(one -> receipt.isOn(one.id())))
                .map(Receipt::number)
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .collect(Collectors.joining(", "));
        evidence.record(project.number(), kind, on, receipts, EvidenceOrigin.RECEIPTS, Optional.empty());
    }

    private static boolean isSettled(Receivable receivable) {
        return !receivable.status().open();
    }
}
