package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.domain.DayAhead;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.delivery.domain.ProjectDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes what the ERP tells of tests, acceptances and invoices. Of an event's content {@code date} is the day on which it
 * happened (else the day of the event), {@code document} the number of its document, and {@code final: true} or
 * {@code kind: "final"} tells the final invoice from others, which are just told in the project's story.
 */
@Component
class EvidenceTaker implements ErpEventTaker {

    private final ProjectDesk projects;
    private final EvidenceDesk evidence;
    private final Clock clock;

    EvidenceTaker(ProjectDesk projects, EvidenceDesk evidence, Clock clock) {
        this.projects = projects;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("test.passed", "acceptance.passed", "invoice.issued");
    }

    @Override
    public Optional<Remark> take(ErpEvent event) {
        String contract = event.contract().orElseThrow(() -> new EventUnmatched("delivery.event.contract.none"));
        String project = projects.lock(contract)
                .orElseThrow(() -> new EventUnmatched("delivery.event.contract.unknown", contract))
                .number();
        Optional<EvidenceKind> kind = kind(event);
        if (kind.isPresent()) {
            record(project, kind.get(), event);
        } else {
            projects.invoiced(project, day(event), document(event));
        }
        return Optional.empty();
    }

    private void record(String project, EvidenceKind kind, ErpEvent event) {
        LocalDate day = day(event);
        try {
            evidence.record(project, kind, day, document(event), EvidenceOrigin.ERP, Optional.of(event));
        } catch (DayAhead ahead) {
            throw new EventUnmatched("delivery.event.ahead", day.toString());
        }
    }

    private static Optional<EvidenceKind> kind(ErpEvent event) {
        return switch (event.type()) {
            case "test.passed" -> Optional.of(EvidenceKind.TEST_PASSED);
            case "acceptance.passed" -> Optional.of(EvidenceKind.ACCEPTANCE_PASSED);
            default -> isFinal(event.data()) ? Optional.of(EvidenceKind.FINAL_INVOICE) : Optional.empty();
        };
    }

    private static boolean isFinal(JsonNode invoice) {
        return invoice.path("final").asBoolean(false)
                || invoice.path("kind").asText("").equals("final");
    }

    private LocalDate day(ErpEvent event) {
        return new EventFields(event.data())
                .day("date")
                .orElseGet(() -> LocalDate.ofInstant(event.at(), clock.getZone()));
    }

    private static String document(ErpEvent event) {
        return new EventFields(event.data()).text("document");
    }
}
