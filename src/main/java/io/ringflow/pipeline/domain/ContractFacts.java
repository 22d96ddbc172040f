package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.ContractStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A contract as the process and its forms read it. */
public record ContractFacts(
        String number,
        ContractStatus status,
        int revision,
        BigDecimal amount,
        String currency,
        BigDecimal discount,
        String paymentTerms,
        Optional<LocalDate> plannedSignOn,
        List<ContractTerms.Part> instalments,
        String credit) {

    /** Whether it can still be changed and sent for approval. */
    public boolean reworkable() {
        return status.canBecome(ContractStatus.IN_APPROVAL);
    }
}
