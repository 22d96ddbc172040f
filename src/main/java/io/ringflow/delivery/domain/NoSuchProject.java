package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** A number was named that no project has. */
public class NoSuchProject extends Refusal {

    NoSuchProject(String number) {
        super("delivery.refused.unknown", number);
    }
}
