package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;

/** An event speaks of another that did not come yet, such as a refund of a payment. It is tried again later. */
public class EventTooEarly extends Refusal {

    /** @param key of a sentence in {@code messages-delivery} */
    public EventTooEarly(String key, Object... arguments) {
        super(key, arguments);
    }
}
