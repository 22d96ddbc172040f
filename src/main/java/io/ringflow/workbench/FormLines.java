package io.ringflow.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form as lines: each field with everything that is said of it. */
final class FormLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormLines() {}

    static List<String> of(byte[] content) {
        try {
            List<String> lines = new ArrayList<>();
            describe(JSON.readTree(content), "", lines);
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void describe(JsonNode form, String indent, List<String> lines) {
        for (Map.Entry<String, JsonNode> part : form.properties()) {
            if (part.getKey().equals("components")) {
                part.getValue().forEach(field -> {
                    lines.add(indent + field.path("type").asText() + " "
                            + field.path("key").asText(field.path("id").asText()));
                    describe(field, indent + "    ", lines);
                });
            } else {
                say(part.getKey(), part.getValue(), indent, lines);
            }
        }
    }

    private static void say(String name, JsonNode value, String indent, List<String> lines) {
        if (value.isObject()) {
            value.properties().forEach(inner -> say(name + "." + inner.getKey(), inner.getValue(), indent, lines));
        } else if (value.isArray()) {
            value.forEach(inner -> lines.add(indent + name + ": " + inline(inner)));
        } else {
            lines.add(indent + name + ": " + value.asText());
        }
    }

    private static String inline(JsonNode value) {
        return value.has("label") && value.has("value") && value.size() == 2
                ? value.path("label").asText() + " (" + value.path("value").asText() + ")"
                : value.isTextual() ? value.asText() : value.toString();
    }
}
