package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.erp.ErpEvent;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the facts that market stages need. Whoever asks for one and whoever records one holds the project first, so that no
 * process begins to wait for what was recorded a moment ago.
 */
@Service
@Transactional
public class EvidenceDesk {

    private final ProjectRecords projects;
    private final Evidences evidences;
    private final ProjectStory story;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceDesk(
            ProjectRecords projects,
            Evidences evidences,
            ProjectStory story,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.evidences = evidences;
        this.story = story;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the fact is known; nobody records it between this answer and the end of the transaction. */
    public boolean isThere(String project, EvidenceKind kind) {
        return known(projects.lock(project)).kinds().contains(kind);
    }

    /** What the project's present stage could be reached with and is not known. */
    @Transactional(readOnly = true)
    public List<EvidenceKind> missing(String number) {
        Project project = projects.find(number);
        KnownFacts known = known(project);
        return Arrays.stream(EvidenceKind.values())
                .filter(kind ->
                        kind.stage() == project.stage() && !known.kinds().contains(kind))
                .toList();
    }

    /**
     * Keeps a fact that the ERP or the receipts tell. One that is known already stays as it is.
     *
     * @return whether it was new
     * @throws DayAhead if the day has not come
     */
    public boolean record(
            String project,
            EvidenceKind kind,
            LocalDate on,
            String document,
            EvidenceOrigin origin,
            Optional<ErpEvent> event) {
        requireNotAhead(on);
        Project locked = projects.lock(project);
        return keep(
                locked,
                new ProjectEvidence(
                        locked.id(),
                        kind,
                        on,
                        document,
                        origin,
                        event.map(ErpEvent::id).orElse(null),
                        clock.instant()),
                origin,
                event);
    }

    /** The receipts cover a payment no more: before the project has come to its stage, it is waited for again. */
    void withdraw(Project locked, EvidenceKind kind) {
        evidences.findByProjectId(locked.id().value()).stream()
                .filter(known -> known.kind() == kind && known.origin() == EvidenceOrigin.RECEIPTS)
                .filter(known -> kind.stage().compareTo(locked.stage()) > 0)
                .forEach(known -> {
                    evidences.delete(known);
                    story.tell(locked, "withdrawn", Map.of("evidence", kind));
                });
    }

    /**
     * What the first of two people says.
     *
     * @throws DocumentMissing if he names no document
     * @throws DayAhead if the day has not come
     * @return his login name
     */
    @Transactional(readOnly = true)
    public String claim(LocalDate on, String document) {
        requireNotAhead(on);
        if (Texts.clean(document).isEmpty()) {
            throw new DocumentMissing();
        }
        return me().username();
    }

    /**
     * The second person agrees with the first.
     *
     * @throws SamePersonChecks if it is the same one
     */
    public boolean confirm(String project, EvidenceKind kind, LocalDate on, String document, String enteredBy) {
        Person me = requireAnother(enteredBy);
        Project locked = projects.lock(project);
        return keep(
                locked,
                new ProjectEvidence(locked.id(), kind, on, document, EvidenceOrigin.PERSON, null, clock.instant())
                        .byPeople(enteredBy, me.username()),
                EvidenceOrigin.PERSON,
                Optional.empty());
    }

    /**
     * The second person does not agree, and says why.
     *
     * @throws SamePersonChecks if it is the same one
     */
    public void reject(String project, EvidenceKind kind, String enteredBy, String reason) {
        requireAnother(enteredBy);
        if (Texts.clean(reason).isEmpty()) {
            throw new ReasonMissing();
        }
        story.tell(projects.find(project), "refused", Map.of("evidence", kind, "person", enteredBy, "reason", reason));
    }

    private boolean keep(Project project, ProjectEvidence evidence, EvidenceOrigin origin, Optional<ErpEvent> event) {
        if (known(project).kinds().contains(evidence.kind())) {
            return false;
        }
        evidences.save(evidence);
        story.tell(
                project,
                "evidence",
                Map.of(
                        "evidence",
                        evidence.kind(),
                        "on",
                        evidence.happenedOn(),
                        "document",
                        evidence.documentNumber(),
                        "origin",
                        origin));
        events.publishEvent(new EvidenceRecorded(project.number(), evidence.kind(), event));
        return true;
    }

    private KnownFacts known(Project project) {
        return KnownFacts.of(evidences.findByProjectId(project.id().value()));
    }

    private Person requireAnother(String enteredBy) {
        Person me = me();
        if (me.username().equals(enteredBy)) {
            throw new SamePersonChecks(me.name());
        }
        return me;
    }

    private void requireNotAhead(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new DayAhead(day);
        }
    }

    private Person me() {
        return people.current().orElseThrow(() -> new NobodyKnown(""));
    }
}
