package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.ContractId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a contract said when it was sent for approval; never changed. */
@Entity
@Immutable
@Table(name = "contract_revision")
class ContractRevision {

    /** Which contract, and which time. */
    @Embeddable
    record Key(long contractId, int revision) {}

    @EmbeddedId
    private Key key = new Key(0, 0);

    @JdbcTypeCode(SqlTypes.JSON)
    private ContractTerms terms;

    private String sentBy = "";
    private Instant sentAt = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init")
    protected ContractRevision() {}

    ContractRevision(ContractId contract, int revision, ContractTerms terms, String sentBy, Instant sentAt) {
        this.key = new Key(contract.value(), revision);
        this.terms = terms;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    ContractTerms terms() {
        return terms;
    }
}
