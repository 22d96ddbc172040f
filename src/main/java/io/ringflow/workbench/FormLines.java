package io.ringflow.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form as lines in the reader's language: each field with everything that is said of it, but for its own id. */
final class FormLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STEP = "  ";
    private static final Set<String> SAID_BEFORE = Set.of("type", "key", "id");

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
                    String type = field.path("type").asText();
                    lines.add(indent + word("type." + type, type) + " "
                            + field.path("key").asText(field.path("id").asText()));
                    describe(field, indent + STEP, lines);
                });
            } else if (indent.isEmpty() || !SAID_BEFORE.contains(part.getKey())) {
                say(part.getKey(), part.getValue(), indent, lines);
            }
        }
    }

    private static void say(String name, JsonNode value, String indent, List<String> lines) {
        if (value.isObject()) {
            value.properties().forEach(inner -> say(name + "." + inner.getKey(), inner.getValue(), indent, lines));
        } else if (value.isArray()) {
            value.forEach(inner -> lines.add(indent + word(name, name) + ": " + inline(inner)));
        } else {
            lines.add(indent + word(name, name) + ": " + value.asText());
        }
    }

    private static String word(String key, String otherwise) {
        return Refusal.phrase("workbench.form." + key).orElse(otherwise);
    }

    private static String inline(JsonNode value) {
        return value.has("label") && value.has("value") && value.size() == 2
                ? value.path("label").asText() + " (" + value.path("value").asText() + ")"
                : value.isTextual() ? value.asText() : value.toString();
    }
}
