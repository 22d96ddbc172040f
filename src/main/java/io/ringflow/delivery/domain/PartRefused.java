package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;

/** A part of a receipt does not fit: no such instalment, nothing, more than the instalment, or more than the receipt. */
public class PartRefused extends Refusal {

    /** @param what the last word of the sentence's key */
    PartRefused(String what, Object... arguments) {
        super("delivery.refused.part." + what, arguments);
    }
}
