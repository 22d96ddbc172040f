package io.ringflow.customer.imports.domain;

import java.util.Set;

/** How far an import is. */
public enum ImportState {
    /** The file is here and waits to be read, or to be checked again. */
    UPLOADED,
    /** Read and checked; a person looks at it. Nothing was written. */
    PREVIEWED,
    /** Rows are being taken. */
    RUNNING,
    DONE,
    /** Cannot be read, or a fault stopped it; what was taken before stays. */
    FAILED,
    /** A person gave it up; what was taken before stays. */
    CANCELLED;

    boolean canBecome(ImportState next) {
        return switch (this) {
            case UPLOADED -> Set.of(PREVIEWED, RUNNING, FAILED, CANCELLED).contains(next);
            case PREVIEWED -> Set.of(UPLOADED, RUNNING, CANCELLED).contains(next);
            case RUNNING -> Set.of(DONE, FAILED, CANCELLED).contains(next);
            case FAILED -> Set.of(UPLOADED, RUNNING, CANCELLED).contains(next);
            case DONE, CANCELLED -> false;
        };
    }

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }

    /** Whether the machine is at work, so that looking again shows something new. */
    public boolean isBusy() {
        return this == UPLOADED || this == RUNNING;
    }
}
