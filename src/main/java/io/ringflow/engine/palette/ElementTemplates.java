package io.ringflow.engine.palette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.engine.palette.PaletteStep.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The palette as Camunda Modeler and bpmn-js read it: one template for each service step, so that a process owner chooses the step
 * from a list and fills in fields. Modelers bind listeners to scripts only, so listeners have no template.
 */
final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private ElementTemplates() {}

    static String json(Palette palette) {
        List<Map<String, Object>> templates = palette.steps().stream()
                .filter(step -> step.kind() == Kind.SERVICE)
                .map(ElementTemplates::template)
                .toList();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(templates)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> template(Step step) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", step.name());
        template.put("id", "ringflow." + step.bean());
        template.put("description", step.purpose());
        template.put("appliesTo", List.of("bpmn:Task", "bpmn:ServiceTask"));
        template.put("elementType", Map.of("value", "bpmn:ServiceTask"));
        template.put("properties", properties(step));
        return template;
    }

    private static List<Map<String, Object>> properties(Step step) {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(property(
                "", "Hidden", "${" + step.bean() + "}", "", binding("property", "name", "camunda:delegateExpression")));
        for (Step.Input input : step.inputs()) {
            Map<String, Object> property = property(
                    input.label(),
                    "String",
                    proposed(input),
                    input.description(),
                    binding("camunda:inputParameter", "name", input.name()));
            if (input.required()) {
                property.put("constraints", Map.of("notEmpty", true));
            }
            properties.add(property);
        }
        for (Step.Output output : step.outputs()) {
            properties.add(property(
                    output.label() + " goes to the variable",
                    "String",
                    output.name(),
                    output.description(),
                    binding("camunda:outputParameter", "source", held(output.name()))));
        }
        return properties;
    }

    private static String proposed(Step.Input input) {
        if (!input.value().isEmpty()) {
            return input.value();
        }
        return input.required() ? "${" + input.name() + "}" : held(input.name());
    }

    /** Reads a variable that may not be there. */
    private static String held(String variable) {
        return "${execution.getVariable('" + variable + "')}";
    }

    private static Map<String, Object> property(
            String label, String type, String value, String description, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (!label.isEmpty()) {
            property.put("label", label);
        }
        property.put("type", type);
        property.put("value", value);
        if (!description.isEmpty()) {
            property.put("description", description);
        }
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> binding(String type, String key, String value) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        binding.put(key, value);
        return binding;
    }
}
