package io.ringflow.pipeline;

import java.util.Set;

/** Where a quotation stands on its way to being sent. */
public enum QuotationStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    RETURNED;

    public boolean canBecome(QuotationStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(IN_REVIEW).contains(next);
            case IN_REVIEW -> Set.of(APPROVED, RETURNED).contains(next);
            case APPROVED -> false;
        };
    }
}
