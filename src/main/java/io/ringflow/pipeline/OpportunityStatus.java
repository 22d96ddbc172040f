package io.ringflow.pipeline;

import java.util.Set;

/** Where a deal stands apart from its stage; {@link #canBecome} is the whole of its state machine. */
public enum OpportunityStatus {
    OPEN,
    ON_HOLD,
    SETTLED,
    WON,
    LOST;

    public boolean canBecome(OpportunityStatus next) {
        return successors().contains(next);
    }

    /** Whether somebody still works on the deal. */
    public boolean running() {
        return this != WON && this != LOST;
    }

    private Set<OpportunityStatus> successors() {
        return switch (this) {
            case OPEN -> Set.of(ON_HOLD, SETTLED, LOST);
            case ON_HOLD -> Set.of(OPEN, LOST);
            case SETTLED -> Set.of(OPEN, WON, LOST);
            case WON, LOST -> Set.of();
        };
    }
}
