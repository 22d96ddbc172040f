package io.ringflow.engine.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a form may contain: the components that Tasklist draws, with nothing that brings code or foreign content to the browser. */
final class FormRules {

    private static final int MOST_COMPONENTS = 500;
    private static final int MOST_CHOICES = 500;
    private static final int LONGEST_TEXT = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(200_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> ROOT = Set.of(
            "id",
            "type",
            "components",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag",
            "properties",
            "$schema");

    private static final Set<String> COMMON = Set.of(
            "id",
            "type",
            "label",
            "description",
            "key",
            "conditional",
            "layout",
            "properties",
            "appearance",
            "disabled",
            "readonly",
            "validate",
            "defaultValue");

    private static final Set<String> CHOICES = Set.of("values", "valuesKey", "valuesExpression");

    private static final Set<String> REPEATED = Set.of(
            "path",
            "components",
            "showOutline",
            "verticalAlignment",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "nonCollapsedItems");

    /** The components of form-js 1.8.7 that are let in, with the keys of their own; {@code html} and {@code iframe} are not. */
    private static final Map<String, Set<String>> COMPONENTS = Map.ofEntries(
            Map.entry("textfield", Set.of()),
            Map.entry("textarea", Set.of()),
            Map.entry("number", Set.of("decimalDigits", "increment", "serializeToString")),
            Map.entry(
                    "datetime",
                    Set.of(
                            "subtype",
                            "dateLabel",
                            "timeLabel",
                            "timeSerializingFormat",
                            "timeInterval",
                            "use24h",
                            "disallowPassedDates")),
            Map.entry("checkbox", Set.of()),
            Map.entry("checklist", CHOICES),
            Map.entry("radio", CHOICES),
            Map.entry("select", Set.of("values", "valuesKey", "valuesExpression", "searchable")),
            Map.entry("taglist", CHOICES),
            Map.entry("expression", Set.of("expression", "computeOn")),
            Map.entry("table", Set.of("dataSource", "columns", "columnsExpression", "rowCount")),
            Map.entry("group", REPEATED),
            Map.entry("dynamiclist", REPEATED),
            Map.entry("image", Set.of("source", "alt")),
            Map.entry("text", Set.of("text")),
            Map.entry("separator", Set.of()),
            Map.entry("spacer", Set.of("height")),
            Map.entry("button", Set.of("action")));

    private static final Set<String> KEYED = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression");

    private static final Map<String, Set<String>> PARTS = Map.of(
            "conditional", Set.of("hide"),
            "layout", Set.of("row", "columns"),
            "appearance", Set.of("prefixAdorner", "suffixAdorner"),
            "exporter", Set.of("name", "version"),
            "validate",
                    Set.of(
                            "required",
                            "minLength",
                            "maxLength",
                            "min",
                            "max",
                            "pattern",
                            "patternErrorMessage",
                            "validationType"));

    private final AllowListRules names;

    FormRules(AllowListRules names) {
        this.names = names;
    }

    /** Reads the form and makes it known to the deployment; empty if it cannot be read. */
    Optional<JsonNode> read(ModelFile file, Deployment deployment, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            JsonNode form = JSON.readTree(text);
            String id = form.path("id").asText("");
            if (!form.isObject() || !Values.isId(id) || !form.path("id").isTextual()) {
                findings.refuse("formId", "", "", id);
                return Optional.empty();
            }
            if (deployment.forms.put(id, new Deployment.FormFields(endsInOutcome(form))) != null) {
                findings.refuse("duplicateForm", id, "", id);
            }
            return Optional.of(form);
        } catch (CharacterCodingException notUtf8) {
            findings.refuse("encoding", "", "", "UTF-8");
        } catch (JsonProcessingException unreadable) {
            findings.refuse("json", "", "", unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            findings.refuse("json", "", "", String.valueOf(unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean endsInOutcome(JsonNode form) {
        JsonNode last = null;
        for (JsonNode component : form.path("components")) {
            last = component.has("key") ? component : last;
        }
        return last != null
                && last.path("key").asText().equals("outcome")
                && Set.of("radio", "select").contains(last.path("type").asText());
    }

    void check(JsonNode form, Findings findings) {
        keys(form, ROOT, form.path("id").asText(), findings);
        String type = form.path("type").asText("");
        if (!type.equals("default")) {
            findings.refuse("formValue", form.path("id").asText(), "", "type", type);
        }
        String platform = form.path("executionPlatform").asText("Camunda Platform");
        if (!platform.equals("Camunda Platform")) {
            findings.refuse("formValue", form.path("id").asText(), "", "executionPlatform", platform);
        }
        if (!form.path("components").isArray()) {
            findings.refuse("formValue", form.path("id").asText(), "", "components", "");
        }
        part("exporter", form, form.path("id").asText(), findings);
        new Walk(findings).components(form.path("components"), 0);
    }

    private static void keys(JsonNode node, Set<String> allowed, String id, Findings findings) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                findings.refuse("formKeyword", id, "", name);
            }
        }
    }

    private static void part(String name, JsonNode holder, String id, Findings findings) {
        JsonNode part = holder.path(name);
        if (part.isObject()) {
            keys(part, PARTS.get(name), id, findings);
        } else if (!part.isMissingNode() && !part.isNull()) {
            findings.refuse("formValue", id, "", name, part.toString());
        }
    }

    private final class Walk {

        private final Findings findings;
        private final FeelRules feel = new FeelRules();
        private final Set<String> ids = new HashSet<>();
        private int count;

        Walk(Findings findings) {
            this.findings = findings;
        }

        void components(JsonNode components, int depth) {
            Set<String> keys = new HashSet<>();
            for (JsonNode component : components) {
                if (++count > MOST_COMPONENTS || depth > 8) {
                    findings.refuse("formTooMuch", "", "", String.valueOf(MOST_COMPONENTS));
                    return;
                }
                component(component, keys, depth);
            }
        }

        private void component(JsonNode component, Set<String> keys, int depth) {
            String type = component.path("type").asText("");
            String id = place(component);
            Set<String> own = COMPONENTS.get(type);
            if (own == null) {
                findings.refuse("component", id, label(component), type);
                return;
            }
            Set<String> allowed = new HashSet<>(COMMON);
            allowed.addAll(own);
            keys(component, allowed, id, findings);
            Set.of("conditional", "layout", "appearance", "validate")
                    .forEach(name -> part(name, component, id, findings));
            if (component.has("id") && !ids.add(component.path("id").asText())) {
                findings.refuse(
                        "duplicateId",
                        id,
                        label(component),
                        component.path("id").asText());
            }
            key(component, type, id, keys);
            choices(component, id);
            pattern(component, id);
            texts(component, type, id);
            if (depth > 0 && component.has("valuesKey")) {
                findings.warn("choicesInGroup", id, label(component));
            }
            if (component.has("components")) {
                components(component.path("components"), depth + 1);
            }
        }

        private void key(JsonNode component, String type, String id, Set<String> keys) {
            String key = component.path("key").asText("");
            if (KEYED.contains(type) || !key.isEmpty()) {
                if (!Values.isVariable(key)) {
                    findings.refuse(key.contains("-") ? "hyphen" : "variable", id, label(component), key);
                } else if (names.isReserved(key)) {
                    findings.refuse("reserved", id, label(component), key);
                } else if (!keys.add(key)) {
                    findings.refuse("duplicateField", id, label(component), key);
                }
            }
            String path = component.path("path").asText("");
            if (!path.isEmpty() && !Values.isVariable(path)) {
                findings.refuse("variable", id, label(component), path);
            }
        }

        private void choices(JsonNode component, String id) {
            JsonNode values = component.path("values");
            if (values.isMissingNode()) {
                return;
            }
            if (!values.isArray() || values.size() > MOST_CHOICES) {
                findings.refuse("formTooMuch", id, label(component), String.valueOf(MOST_CHOICES));
                return;
            }
            Set<String> seen = new HashSet<>();
            for (JsonNode choice : values) {
                keys(choice, Set.of("label", "value"), id, findings);
                if (!choice.path("value").isValueNode()
                        || !seen.add(choice.path("value").asText())) {
                    findings.refuse(
                            "choice", id, label(component), choice.path("value").asText());
                }
            }
        }

        private void pattern(JsonNode component, String id) {
            JsonNode pattern = component.path("validate").path("pattern");
            if (pattern.isTextual() && !PatternRules.isSafe(pattern.asText())) {
                findings.refuse("pattern", id, label(component), pattern.asText());
            }
        }

        private void texts(JsonNode component, String type, String id) {
            component.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("components")) {
                    texts(field.getKey(), field.getValue(), type, id, label(component));
                }
            });
        }

        private void texts(String name, JsonNode value, String type, String id, String label) {
            if (value.isTextual()) {
                text(name, value.asText(), type, id, label);
            } else if (name.equals("validate") && value.isObject()) {
                value.fields().forEachRemaining(rule -> texts(rule.getKey(), rule.getValue(), type, id, label));
            } else {
                value.forEach(inner -> texts(name, inner, type, id, label));
            }
        }

        private void text(String name, String text, String type, String id, String label) {
            if (text.length() > LONGEST_TEXT && !name.equals("source")) {
                findings.refuse("formTooMuch", id, label, String.valueOf(LONGEST_TEXT));
            } else if (type.equals("image") && name.equals("source")) {
                if (!FormTexts.isNearImage(text)) {
                    findings.refuse("image", id, label, text);
                }
            } else if (!name.equals("pattern") && FormTexts.hasMarkup(text)) {
                findings.refuse("html", id, label, text);
            } else if (FormTexts.hasActiveLink(text)) {
                findings.refuse("link", id, label, text);
            }
            if (!name.equals("values")) {
                FormTexts.expressions(text)
                        .forEach(expression -> feel.expression(expression)
                                .ifPresent(problem ->
                                        findings.refuse(problem.rule(), id, label, expression, problem.detail())));
            }
        }

        private String place(JsonNode component) {
            String key = component.path("key").asText("");
            return key.isEmpty()
                    ? component.path("id").asText(component.path("type").asText())
                    : key;
        }

        private String label(JsonNode component) {
            return component.path("label").asText("");
        }
    }
}
