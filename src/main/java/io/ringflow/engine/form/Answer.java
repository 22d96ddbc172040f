package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A field's value as it is kept, or the sentence that refuses it. */
record Answer(@Nullable JsonNode value, @Nullable String refusal) {

    static Answer taken(JsonNode value) {
        return new Answer(value, null);
    }

    /** @param key below {@code engine.form.}; the sentence's first argument is the field's label */
    static Answer refused(String key, FormField field, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = field.label();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Answer(null, Refusal.sentence("engine.form." + key, arguments));
    }
}
