package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;

/** An event fits nothing: its content is broken, or speaks of what nobody knows. The sentence tells what to correct. */
public class EventUnmatched extends Refusal {

    /** @param key of a sentence in {@code messages-delivery} */
    public EventUnmatched(String key, Object... arguments) {
        super(key, arguments);
    }
}
