package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;

/** What the event says is done already, or somebody else did something about it meanwhile. */
public class EventSettled extends Refusal {

    private EventSettled(String key) {
        super(key);
    }

    static EventSettled done() {
        return new EventSettled("delivery.event.refused.done");
    }

    static EventSettled changedMeanwhile() {
        return new EventSettled("delivery.event.refused.meanwhile");
    }
}
