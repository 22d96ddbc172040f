package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a contract says; each version sent for approval is kept as it was.
 *
 * @param discount in percent of the list prices
 * @param paymentTerms key of the terms, as the form names them
 */
public record ContractTerms(
        BigDecimal amount,
        String currency,
        BigDecimal discount,
        String paymentTerms,
        LocalDate plannedSignOn,
        List<Part> instalments) {

    /** A part of the amount and when it is due. */
    public record Part(String label, LocalDate dueOn, BigDecimal amount) {}
}
