package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** Work was to be given to somebody whom nobody knows. */
public class NoSuchPerson extends Refusal {

    NoSuchPerson(String username) {
        super("pipeline.refused.person.unknown", username);
    }
}
