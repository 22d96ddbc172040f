package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.ProjectId;
import io.ringflow.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fact that a market stage needs, written once: what, when, on which document, and how we know. */
@Entity
@Immutable
@Table(name = "project_evidence")
class ProjectEvidence {

    private static final int LONGEST_DOCUMENT = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_evidence")
    @SequenceGenerator(name = "project_evidence", sequenceName = "project_evidence_seq", allocationSize = 50)
    private @Nullable Long id;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind = EvidenceKind.FIRST_PAYMENT;

    private LocalDate happenedOn = LocalDate.EPOCH;
    private String documentNumber = "";

    @Enumerated(EnumType.STRING)
    private EvidenceOrigin origin = EvidenceOrigin.PERSON;

    private @Nullable Long erpEventId;
    private @Nullable String enteredBy;
    private @Nullable String checkedBy;
    private Instant at = Instant.EPOCH;

    protected ProjectEvidence() {}

    ProjectEvidence(
            ProjectId project,
            EvidenceKind kind,
            LocalDate on,
            String document,
            EvidenceOrigin origin,
            @Nullable Long erpEvent,
            Instant at) {
        this.projectId = project.value();
        this.kind = kind;
        this.happenedOn = on;
        this.documentNumber = Texts.clean(document, LONGEST_DOCUMENT);
        this.origin = origin;
        this.erpEventId = erpEvent;
        this.at = at;
    }

    ProjectEvidence byPeople(String entered, String checked) {
        enteredBy = entered;
        checkedBy = checked;
        return this;
    }

    EvidenceKind kind() {
        return kind;
    }

    EvidenceOrigin origin() {
        return origin;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String documentNumber() {
        return documentNumber;
    }
}
