package io.ringflow.customer.domain;

import io.ringflow.shared.Refusal;

/** Somebody else saved the record between this person's reading and saving. */
public class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile(String name) {
        super("customer.refused.changed", name);
    }
}
