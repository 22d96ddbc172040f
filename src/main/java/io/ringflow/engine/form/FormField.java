package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.engine.model.translation.ModelTranslation;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A field of a form that holds a value.
 *
 * @param form the form's id
 * @param path where its value is; the first step is the variable's name
 * @param definition as the form says it
 * @param hide FEEL expressions, of the field and of what it stands in; it is not shown if one of them holds
 * @param parts the fields of each row of a list; empty for all other fields
 */
record FormField(
        String form, String type, List<String> path, JsonNode definition, List<String> hide, List<FormField> parts) {

    String variable() {
        return path.get(0);
    }

    String name() {
        return String.join(".", path);
    }

    /** As the person sees it, in that person's language; the name where the label is worked out at run time. */
    String label() {
        String drawn = definition.path("label").asText("").strip();
        if (drawn.isEmpty()) {
            drawn = definition.path("dateLabel").asText("").strip();
        }
        if (drawn.isEmpty() || drawn.startsWith("=") || drawn.contains("{{")) {
            return name();
        }
        String field = definition.path("key").asText(definition.path("id").asText());
        return ModelTranslation.forReader(LocaleContextHolder.getLocale())
                .say("form." + form + "." + field + ".label", drawn);
    }

    boolean disabled() {
        return definition.path("disabled").asBoolean(false);
    }

    JsonNode rule(String name) {
        return definition.path("validate").path(name);
    }
}
