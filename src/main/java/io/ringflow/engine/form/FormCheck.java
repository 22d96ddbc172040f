package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringflow.shared.Refusal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Checks what was sent against its form, and says what of it is kept, and how. */
final class FormCheck {

    private static final int MOST_ROWS = 1_000;
    private static final String OUTCOME = "outcome";

    private final Feel feel = new Feel();
    private final FormValues values;
    private final FieldChecks checks;

    FormCheck(ObjectMapper json, Clock clock, Supplier<ZoneId> zone) {
        this.values = new FormValues(json, zone);
        this.checks = new FieldChecks(clock, zone);
    }

    /**
     * @param before the variables that are there already
     * @param whole whether the work is finished with this, so that nothing required may be missing
     * @param person whether a person sends it, who may set nothing but the form's fields
     * @return the variables to set
     * @throws FormRefused if a value cannot be taken
     */
    VariableMap check(
            FormSchema form, VariableMap sent, Supplier<Map<String, Object>> before, boolean whole, boolean person) {
        Supplier<Map<String, Object>> once = once(before);
        Map<String, String> refusals = new LinkedHashMap<>();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Set<String> unreadable = new LinkedHashSet<>();
        sent.keySet()
                .forEach(name -> values.of(sent, name)
                        .ifPresentOrElse(node -> tree.set(name, node), () -> unreadable.add(name)));
        FormScene scene = new FormScene(feel, values, once, plain(tree));

        Set<String> ours = form.fields().stream().map(FormField::variable).collect(Collectors.toSet());
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (FormField field : form.fields()) {
            if (unreadable.contains(field.variable())) {
                refusals.put(field.name(), Answer.refused("text.other", field).refusal());
            } else {
                take(field, tree, kept, scene, whole, refusals);
            }
        }
        dropUnchanged(kept, once.get(), scene);
        VariableMap result = variables(kept);
        sent.keySet().stream().filter(name -> !ours.contains(name)).forEach(name -> {
            if (!person) {
                result.putValueTyped(name, sent.getValueTyped(name));
            } else if (!FormValues.same(tree.path(name), scene.before(List.of(name)))) {
                refusals.put(name, Refusal.sentence("engine.form.foreign", name));
            }
        });
        if (!refusals.isEmpty()) {
            throw new FormRefused(refusals);
        }
        return result;
    }

    /** What is sent as it was shown stays as it is: setting it again would be told as a change. */
    private static void dropUnchanged(ObjectNode kept, Map<String, Object> before, FormScene scene) {
        List<String> names = new ArrayList<>();
        kept.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode now = kept.get(name);
            if (before.containsKey(name)) {
                JsonNode then = scene.before(List.of(name));
                if (now.getNodeType() == then.getNodeType()
                        && now.equals((one, other) -> FormValues.same(one, other) ? 0 : 1, then)) {
                    kept.remove(name);
                }
            }
        }
    }

    private void take(
            FormField field,
            ObjectNode sent,
            ObjectNode kept,
            FormScene scene,
            boolean whole,
            Map<String, String> refusals) {
        JsonNode value = at(sent, field.path());
        Optional<Boolean> hidden = hidden(field, scene);
        if (hidden.orElse(false)) {
            return;
        }
        if (field.type().equals("expression")) {
            feel.evaluate(field.definition().path("expression").asText("="), scene.everything())
                    .flatMap(values::of)
                    .ifPresent(worked -> put(kept, field.path(), worked));
            return;
        }
        if (field.disabled() || scene.says(field.definition().path("readonly"))) {
            if (!value.isMissingNode() && !unchanged(field, value, scene)) {
                refusals.put(field.name(), Answer.refused("readonly", field).refusal());
            }
            return;
        }
        if (FormValues.empty(value)) {
            boolean there = value.isMissingNode()
                    && !field.name().equals(OUTCOME)
                    && !FormValues.empty(scene.before(field.path()));
            if (whole && hidden.isPresent() && !there && scene.says(field.rule("required"))) {
                refusals.put(field.name(), Answer.refused("required", field).refusal());
            } else if (!value.isMissingNode()) {
                put(kept, field.path(), value.isArray() ? value : NullNode.getInstance());
            }
            return;
        }
        Answer answer = field.type().equals("dynamiclist")
                ? list(field, value, scene, whole)
                : checks.check(field, value, scene);
        if (answer.refusal() != null) {
            refusals.put(field.name(), answer.refusal());
        } else if (field.type().equals("checkbox")
                && whole
                && !answer.value().asBoolean()
                && scene.says(field.rule("required"))) {
            refusals.put(
                    field.name(), Answer.refused("checkbox.required", field).refusal());
        } else {
            put(kept, field.path(), answer.value());
        }
    }

    private Answer list(FormField field, JsonNode value, FormScene scene, boolean whole) {
        if (!value.isArray()) {
            return Answer.refused("text.other", field);
        }
        if (value.size() > MOST_ROWS) {
            return Answer.refused("list.tooLong", field, MOST_ROWS);
        }
        ArrayNode rows = FieldChecks.rows();
        for (JsonNode row : value) {
            if (!row.isObject()) {
                return Answer.refused("text.other", field);
            }
            Map<String, String> refusals = new LinkedHashMap<>();
            ObjectNode kept = FieldChecks.row();
            FormScene inRow = scene.row(plain((ObjectNode) row));
            field.parts().forEach(part -> take(part, (ObjectNode) row, kept, inRow, whole, refusals));
            if (!refusals.isEmpty()) {
                return Answer.refused("list.row", field, rows.size() + 1, String.join(" ", refusals.values()));
            }
            rows.add(kept);
        }
        return Answer.taken(rows);
    }

    private static boolean unchanged(FormField field, JsonNode value, FormScene scene) {
        JsonNode before = scene.before(field.path());
        return FormValues.same(value, before)
                || value.isBoolean() && !value.asBoolean() && FormValues.empty(before)
                || FormValues.same(value, field.definition().path("defaultValue"));
    }

    /** Nothing if the server cannot tell. */
    private static Optional<Boolean> hidden(FormField field, FormScene scene) {
        boolean unknown = false;
        for (String condition : field.hide()) {
            Optional<Boolean> holds = scene.holds(condition);
            if (holds.orElse(false)) {
                return holds;
            }
            unknown |= holds.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }

    private Map<String, Object> plain(ObjectNode tree) {
        Map<String, Object> plain = new HashMap<>();
        tree.fields().forEachRemaining(entry -> plain.put(entry.getKey(), values.plain(entry.getValue())));
        return plain;
    }

    private static JsonNode at(JsonNode tree, List<String> path) {
        JsonNode node = tree;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    private static void put(ObjectNode tree, List<String> path, JsonNode value) {
        ObjectNode node = tree;
        for (String step : path.subList(0, path.size() - 1)) {
            node = node.withObjectProperty(step);
        }
        node.set(path.get(path.size() - 1), value);
    }

    private static VariableMap variables(ObjectNode kept) {
        VariableMap variables = Variables.createVariables();
        kept.fields().forEachRemaining(entry -> {
            if (entry.getValue().isContainerNode()) {
                variables.putValueTyped(
                        entry.getKey(),
                        SpinValues.jsonValue(entry.getValue().toString()).create());
            } else {
                variables.putValue(entry.getKey(), primitive(entry.getValue()));
            }
        });
        return variables;
    }

    private static @Nullable Object primitive(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        return node.isNumber() ? (Object) node.asDouble() : node.asText();
    }

    private static Supplier<Map<String, Object>> once(Supplier<Map<String, Object>> supplier) {
        Map<String, Object> read = new HashMap<>();
        boolean[] done = new boolean[1];
        return () -> {
            if (!done[0]) {
                read.putAll(supplier.get());
                done[0] = true;
            }
            return read;
        };
    }
}
