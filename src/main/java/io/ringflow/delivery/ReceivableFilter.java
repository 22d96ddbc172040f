package io.ringflow.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Which open receivables are asked for; everything empty means all of them.
 *
 * @param sellers login names of those whose contracts it is about
 * @param project number
 */
public record ReceivableFilter(
        Optional<Aging> aging,
        boolean disputedOnly,
        Optional<List<String>> sellers,
        Optional<Long> customer,
        Optional<String> project) {

    /** All that these people sold; all at all if it is empty. */
    public static ReceivableFilter of(Optional<List<String>> sellers) {
        return new ReceivableFilter(Optional.empty(), false, sellers, Optional.empty(), Optional.empty());
    }
}
