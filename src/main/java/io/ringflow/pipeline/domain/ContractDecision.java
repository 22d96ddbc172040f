package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.ContractId;
import io.ringflow.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one approver said of one revision of a contract. */
@Entity
@Immutable
@Table(name = "contract_decision")
class ContractDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_decision")
    @SequenceGenerator(name = "contract_decision", sequenceName = "contract_decision_seq", allocationSize = 50)
    private @Nullable Long id;

    private long contractId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private ApprovalLevel level = ApprovalLevel.MANAGER;

    @Enumerated(EnumType.STRING)
    private Verdict decision = Verdict.APPROVED;

    private String comment = "";

    @Column(name = "by_person")
    private String by = "";

    private Instant at = Instant.EPOCH;

    protected ContractDecision() {}

    ContractDecision(
            ContractId contract,
            int revision,
            ApprovalLevel level,
            Verdict decision,
            String comment,
            String by,
            Instant at) {
        this.contractId = contract.value();
        this.revision = revision;
        this.level = level;
        this.decision = decision;
        this.comment = Texts.clean(comment, 4000);
        this.by = by;
        this.at = at;
    }

    int revision() {
        return revision;
    }

    ApprovalLevel level() {
        return level;
    }

    Verdict decision() {
        return decision;
    }

    String comment() {
        return comment;
    }

    String by() {
        return by;
    }
}
