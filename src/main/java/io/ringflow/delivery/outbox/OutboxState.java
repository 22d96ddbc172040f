package io.ringflow.delivery.outbox;

/** What became of a message. */
public enum OutboxState {
    /** Not sent yet; further changes of the record join it. */
    WAITING,
    /** Sent at least once without success; sent again by itself. */
    TRYING,
    /** The receiver has it. */
    DELIVERED,
    /** The receiver will never take it, or did not for too long; somebody has to look. */
    DEAD,
    /** A later message told the same record anew. */
    OVERTAKEN,
    /** Somebody said that it need not be sent. */
    ASIDE
}
