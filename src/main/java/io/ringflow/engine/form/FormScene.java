package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a form see: the variables that were there, and over them what was sent. The variables are read only
 * if something of the form asks for them.
 */
final class FormScene {

    private final Feel feel;
    private final FormValues values;
    private final Supplier<Map<String, Object>> before;
    private final Map<String, Object> sent;
    private @Nullable Map<String, Object> all;

    FormScene(Feel feel, FormValues values, Supplier<Map<String, Object>> before, Map<String, Object> sent) {
        this.feel = feel;
        this.values = values;
        this.before = before;
        this.sent = sent;
    }

    /** The same for a row of a list, whose own fields come first. */
    FormScene row(Map<String, Object> row) {
        return new FormScene(feel, values, this::everything, row);
    }

    /** What a variable held before the form was sent. */
    JsonNode before(List<String> path) {
        JsonNode node = values.of(before.get().get(path.get(0))).orElseGet(FieldChecks::row);
        for (String step : path.subList(1, path.size())) {
            node = node.path(step);
        }
        return node;
    }

    /** Nothing if it cannot be told on the server. */
    Optional<Boolean> holds(String condition) {
        return feel.evaluate(condition, everything()).map(Boolean.TRUE::equals);
    }

    /** Whether a setting that is yes, no or an expression says yes. */
    boolean says(JsonNode setting) {
        return Feel.isExpression(setting.asText("")) ? holds(setting.asText()).orElse(false) : setting.asBoolean(false);
    }

    /** A setting that is a number or an expression; nothing if it is neither. */
    Optional<BigDecimal> number(JsonNode setting) {
        String text = setting.asText("").strip();
        Optional<String> number = Feel.isExpression(text)
                ? feel.evaluate(text, everything()).map(Object::toString)
                : Optional.of(text).filter(some -> !some.isEmpty());
        return number.filter(some -> some.matches("-?\\d{1,30}(\\.\\d{1,30})?")).map(BigDecimal::new);
    }

    /** What may be chosen; nothing if it cannot be told on the server. */
    Optional<Set<String>> choices(FormField field) {
        JsonNode definition = field.definition();
        if (definition.hasNonNull("valuesExpression")) {
            return feel.evaluate(definition.path("valuesExpression").asText(), everything())
                    .flatMap(values::of)
                    .map(FormScene::choices);
        }
        if (definition.hasNonNull("valuesKey")) {
            return Optional.of(
                    choices(before(List.of(definition.path("valuesKey").asText().split("\\.")))));
        }
        return Optional.of(choices(definition.path("values")));
    }

    private static Set<String> choices(JsonNode list) {
        Set<String> choices = new HashSet<>();
        list.forEach(
                choice -> choices.add(choice.isObject() ? choice.path("value").asText() : choice.asText()));
        return choices;
    }

    Map<String, Object> everything() {
        if (all == null) {
            Map<String, Object> merged = new HashMap<>();
            before.get()
                    .forEach((name, value) -> values.of(value).ifPresent(node -> merged.put(name, values.plain(node))));
            merged.putAll(sent);
            all = merged;
        }
        return all;
    }
}
