package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Whoever entered something does not check it. */
public class SamePersonChecks extends Refusal {

    SamePersonChecks(String person) {
        super("delivery.refused.samePerson", person);
    }
}
