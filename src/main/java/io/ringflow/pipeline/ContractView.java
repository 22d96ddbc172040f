package io.ringflow.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A contract with its instalments and the decisions on it, newest first. */
public record ContractView(
        ContractRow row,
        int revision,
        Optional<LocalDate> plannedSignOn,
        Optional<String> documentNumber,
        Optional<String> signedByUs,
        Optional<String> signedByCustomer,
        List<Instalment> instalments,
        List<Decision> decisions) {

    /**
     * What one approver said of one revision.
     *
     * @param level {@code MANAGER}, {@code FINANCE} or {@code LEGAL}
     * @param decision {@code APPROVED}, {@code RETURNED} or {@code REJECTED}
     */
    public record Decision(int revision, String level, String decision, String comment, String by, Instant at) {}
}
