package io.ringflow.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Values of variables as JSON, whatever type they came in. */
final class FormValues {

    private final ObjectMapper json;
    private final Supplier<ZoneId> zone;

    FormValues(ObjectMapper json, Supplier<ZoneId> zone) {
        this.json = json;
        this.zone = zone;
    }

    /** Nothing if it is a kind of value that no form holds, or text that says it is JSON and is not. */
    Optional<JsonNode> of(VariableMap variables, String name) {
        TypedValue typed = variables.getValueTyped(name);
        if (typed instanceof SerializableValue serial && !serial.isDeserialized()) {
            return "application/json".equals(serial.getSerializationDataFormat())
                            || "json".equals(serial.getType().getName())
                    ? read(serial.getValueSerialized())
                    : Optional.empty();
        }
        return of(typed == null ? null : typed.getValue());
    }

    Optional<JsonNode> of(@Nullable Object value) {
        if (value == null) {
            return Optional.of(NullNode.getInstance());
        }
        if (value instanceof SpinJsonNode node) {
            return read(node.toString());
        }
        if (value instanceof Date date) {
            return Optional.of(json.getNodeFactory().textNode(iso(date.toInstant())));
        }
        try {
            return Optional.of(json.valueToTree(value));
        } catch (IllegalArgumentException noJson) {
            return Optional.empty();
        }
    }

    /** As FEEL reads it. */
    @Nullable Object plain(JsonNode node) {
        return json.convertValue(node, Object.class);
    }

    private Optional<JsonNode> read(@Nullable String text) {
        try {
            return Optional.of(text == null ? NullNode.getInstance() : json.readTree(text));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private String iso(Instant moment) {
        ZonedDateTime local = moment.atZone(zone.get());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : local.toOffsetDateTime().toString();
    }

    static boolean empty(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || node.isTextual() && node.asText().isBlank()
                || node.isContainerNode() && node.isEmpty();
    }

    /** Whether two values are the same to a person: 5 and 5.0, nothing and an empty text. */
    static boolean same(JsonNode one, JsonNode other) {
        if (empty(one) && empty(other)) {
            return true;
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other)
                || one.isValueNode() && other.isValueNode() && one.asText().equals(other.asText());
    }
}
