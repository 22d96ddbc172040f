package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A field of a form that holds a value.
 *
 * @param path where its value is; the first step is the variable's name
 * @param definition as the form says it
 * @param hide FEEL expressions, of the field and of what it stands in; it is not shown if one of them holds
 * @param parts the fields of each row of a list; empty for all other fields
 */
record FormField(String type, List<String> path, JsonNode definition, List<String> hide, List<FormField> parts) {

    String variable() {
        return path.get(0);
    }

    String name() {
        return String.join(".", path);
    }

    /** As people see it; the name where the label is worked out at run time. */
    String label() {
        String label = definition.path("label").asText("").strip();
        if (label.isEmpty()) {
            label = definition.path("dateLabel").asText("").strip();
        }
        return label.isEmpty() || label.startsWith("=") || label.contains("{{") ? name() : label;
    }

    boolean disabled() {
        return definition.path("disabled").asBoolean(false);
    }

    JsonNode rule(String name) {
        return definition.path("validate").path(name);
    }
}
