package io.ringflow.engine.form;

import io.ringflow.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A form sent something that is not of the field's kind, as only a call from outside the form can. */
public class ValueNotUnderstood extends Refusal {

    ValueNotUnderstood(String field, Object value, @Nullable Throwable cause) {
        super("engine.form.value.refused", field, shortened(value.toString()));
        if (cause != null) {
            initCause(cause);
        }
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
