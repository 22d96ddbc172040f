package io.ringflow.delivery.erp;

import java.util.Optional;

/**
 * Which events are asked for.
 *
 * @param search an exact contract, or the sender's number of an event
 */
public record EventFilter(Shown shown, Optional<String> search) {

    /** What people look through. */
    public enum Shown {
        UNMATCHED,
        WAITING,
        /** Those that met a technical failure and are tried again, or have been given up. */
        FAILING,
        DONE,
        ASIDE,
        ALL
    }
}
