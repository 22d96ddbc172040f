package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** A project that is over does not change any more. */
public class ProjectIsClosed extends Refusal {

    ProjectIsClosed(String number) {
        super("delivery.refused.closed", number);
    }
}
