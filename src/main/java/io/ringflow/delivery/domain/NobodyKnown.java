package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** Work was to go to somebody whom nobody knows, or who does not manage projects. */
public class NobodyKnown extends Refusal {

    NobodyKnown(String person) {
        super("delivery.refused.nobody", person);
    }
}
