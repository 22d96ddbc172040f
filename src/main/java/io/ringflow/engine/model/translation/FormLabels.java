package io.ringflow.engine.model.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What a form says: labels, help, texts, choices and the heads of tables. */
final class FormLabels {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PLACES = Map.of(
            "label", "label",
            "dateLabel", "label",
            "timeLabel", "time",
            "description", "description",
            "text", "text");

    private FormLabels() {}

    static byte[] translate(byte[] content, Words words) {
        try {
            JsonNode form = JSON.readTree(content);
            Changes changes = new Changes(words);
            translate(form, "form." + form.path("id").asText(), changes);
            return changes.any() ? JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(form) : content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void translate(JsonNode parent, String form, Changes changes) {
        for (JsonNode component : parent.path("components")) {
            String name = component.path("key").asText(component.path("id").asText());
            String key = form + "." + name;
            PLACES.forEach((place, word) -> say((ObjectNode) component, place, key + "." + word, changes));
            component.path("values").forEach(choice -> say((ObjectNode) choice, "label", choice(key, choice), changes));
            component
                    .path("columns")
                    .forEach(column -> say(
                            (ObjectNode) column,
                            "label",
                            key + "." + column.path("key").asText(),
                            changes));
            translate(component, form, changes);
        }
    }

    private static String choice(String key, JsonNode choice) {
        return key + "." + choice.path("value").asText();
    }

    private static void say(ObjectNode node, String place, String key, Changes changes) {
        changes.at(key, node.path(place).asText(null), said -> node.put(place, said));
    }
}
