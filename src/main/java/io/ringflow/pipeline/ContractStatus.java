package io.ringflow.pipeline;

import java.util.Set;

/** Where a contract stands on its way to the signature. */
public enum ContractStatus {
    DRAFT,
    IN_APPROVAL,
    RETURNED,
    APPROVED,
    REJECTED,
    SIGNED;

    public boolean canBecome(ContractStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(IN_APPROVAL).contains(next);
            case IN_APPROVAL -> Set.of(APPROVED, RETURNED, REJECTED).contains(next);
            case APPROVED -> Set.of(SIGNED, RETURNED).contains(next);
            case REJECTED, SIGNED -> false;
        };
    }
}
