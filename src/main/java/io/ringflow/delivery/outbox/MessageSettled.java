package io.ringflow.delivery.outbox;

import io.ringflow.shared.Refusal;

/** The message is delivered, or on its way just now, or somebody else did something about it meanwhile. */
public class MessageSettled extends Refusal {

    MessageSettled() {
        super("delivery.outbox.refused.settled");
    }
}
