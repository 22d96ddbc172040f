package io.ringflow.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values were refused field by field; pages show each sentence beside its field, the API returns them together. */
public abstract class FieldRefusal extends Refusal {

    private final Map<String, String> fields;

    /**
     * @param key message key of the sentence for the whole
     * @param fields a sentence for each refused field, by the field's name, in the order of the form
     */
    protected FieldRefusal(String key, Map<String, String> fields) {
        super(key, String.join(" ", fields.values()));
        this.fields = new LinkedHashMap<>(fields);
    }

    public Map<String, String> fields() {
        return fields;
    }
}
