package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one draft of a batch.
 *
 * @param customer as it is kept now; empty if it was refused
 * @param problems why it was refused, by field; empty if it was taken
 * @param left fields of which it says something else than the ERP, which owns them; they stay as they are
 */
public record Recorded(
        Result result, Optional<CustomerView> customer, Map<String, String> problems, Set<CustomerField> left) {

    /** What was done. */
    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
