package io.ringflow.customer.domain;

import io.ringflow.customer.CreditClass;
import io.ringflow.customer.LifecycleStage;
import java.util.Optional;

/**
 * Which customers a list shows.
 *
 * @param term part of a number, a name, a contact's name, an e-mail address or a telephone number; empty for all
 */
public record CustomerFilter(
        String term,
        Optional<LifecycleStage> lifecycle,
        Optional<String> region,
        Optional<String> sector,
        Optional<CreditClass> credit) {

    public static CustomerFilter ofTerm(String term) {
        return new CustomerFilter(term, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
