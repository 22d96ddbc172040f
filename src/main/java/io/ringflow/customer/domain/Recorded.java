package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerView;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one draft of a batch.
 *
 * @param customer as it is kept now; empty if it was refused
 * @param problems why it was refused, by field; empty if it was taken
 */
public record Recorded(Result result, Optional<CustomerView> customer, Map<String, String> problems) {

    /** What was done. */
    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
