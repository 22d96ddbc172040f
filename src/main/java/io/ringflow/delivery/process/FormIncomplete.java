package io.ringflow.delivery.process;

import io.ringflow.shared.Refusal;

/** A form was sent without something that its decision needs. */
class FormIncomplete extends Refusal {

    /** @param field whose name in words is {@code delivery.field.<field>} */
    FormIncomplete(String field) {
        super("delivery.refused.incomplete", sentence("delivery.field." + field));
    }
}
