package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.ReceivablePart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** What is known already is not recorded again, and what was paid once counts though the money went back later. */
    void record(Project project, List<Receivable> due, List<Receipt> paid) {
        due.stream()
                .filter(one -> one.position() == 0)
                .filter(PaymentEvidence::isSettled)
                .forEach(first -> record(project, EvidenceKind.FIRST_PAYMENT, List.of(first), paid));
        due.stream()
                .filter(one -> one.part() == ReceivablePart.STAGE)
                .filter(PaymentEvidence::isSettled)
                .min(Comparator.comparing(one -> one.settledOn().orElse(LocalDate.MAX)))
                .ifPresent(stage -> record(project, EvidenceKind.STAGE_PAYMENT, List.of(stage), paid));
        if (!due.isEmpty() && due.stream().allMatch(PaymentEvidence::isSettled)) {
            record(project, EvidenceKind.FINAL_PAYMENT, due, paid);
        }
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
