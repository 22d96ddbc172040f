package io.ringflow.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a Camunda form asks for: the fields of form-js 1.8 that hold values, groups resolved. */
record FormSchema(List<FormField> fields) {

    private static final Set<String> WITHOUT_VALUE = Set.of(
            "button", "text", "html", "image", "iframe", "spacer", "separator", "table", "documentPreview", "default");

    static FormSchema read(String form, ObjectMapper json) {
        try {
            List<FormField> fields = new ArrayList<>();
            JsonNode schema = json.readTree(form);
            collect(schema.path("id").asText(), schema.path("components"), List.of(), List.of(), fields);
            return new FormSchema(List.copyOf(fields));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A form that is live is no JSON", broken);
        }
    }

    private static void collect(
            String form, JsonNode components, List<String> path, List<String> hide, List<FormField> fields) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            List<String> hidden =
                    with(hide, component.path("conditional").path("hide").asText(""));
            if (type.equals("group")) {
                collect(form, component.path("components"), below(path, component.path("path")), hidden, fields);
            } else if (type.equals("dynamiclist")) {
                List<FormField> parts = new ArrayList<>();
                collect(form, component.path("components"), List.of(), List.of(), parts);
                fields.add(new FormField(form, type, below(path, component.path("path")), component, hidden, parts));
            } else if (!WITHOUT_VALUE.contains(type) && component.hasNonNull("key")) {
                fields.add(new FormField(form, type, below(path, component.path("key")), component, hidden, List.of()));
            }
        }
    }

    private static List<String> below(List<String> path, JsonNode steps) {
        List<String> whole = new ArrayList<>(path);
        for (String step : steps.asText("").split("\\.")) {
            if (!step.isBlank()) {
                whole.add(step);
            }
        }
        return List.copyOf(whole);
    }

    private static List<String> with(List<String> hide, String expression) {
        if (expression.isBlank()) {
            return hide;
        }
        List<String> all = new ArrayList<>(hide);
        all.add(expression);
        return List.copyOf(all);
    }
}
