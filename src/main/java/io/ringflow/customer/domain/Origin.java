package io.ringflow.customer.domain;

/** How a customer came into the record. */
public enum Origin {
    /** Entered by a person on a page. */
    ENTERED,
    /** Came up in another module's work, for example with a lead. */
    PROCESS,
    /** Read from a file. */
    IMPORT
}
