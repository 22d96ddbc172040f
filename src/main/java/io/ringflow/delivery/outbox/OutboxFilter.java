package io.ringflow.delivery.outbox;

import java.util.Optional;

/**
 * Which messages are asked for.
 *
 * @param search an exact number of a customer, code of a product, or id of an event
 */
public record OutboxFilter(Shown shown, Optional<String> search) {

    /** What people look through. */
    public enum Shown {
        DEAD,
        TRYING,
        WAITING,
        DELIVERED,
        /** Those that somebody set aside, and those that a later one made needless. */
        ASIDE,
        ALL
    }
}
