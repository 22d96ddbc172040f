package io.ringflow.engine.model;

import io.ringflow.shared.Refusal;

/**
 * Something in a model that a rule does not allow, or advises against.
 *
 * @param resource the file
 * @param elementId the element's id, or the place in a form; empty if the file as a whole is meant
 * @param elementName what the element is called on the canvas; may be empty
 * @param rule the rule's name; its messages are {@code engine.gate.<rule>} and {@code engine.gate.<rule>.remedy}
 * @param message what is wrong, in the language of the person who asked
 * @param remedy what to do
 */
public record Finding(
        String resource,
        String elementId,
        String elementName,
        String rule,
        Severity severity,
        String message,
        String remedy) {

    /** Whether a finding keeps a model from going live. */
    public enum Severity {
        REFUSES,
        WARNS
    }

    static Finding of(Severity severity, String resource, String id, String name, String rule, Object... arguments) {
        String key = "engine.gate." + rule;
        return new Finding(
                resource,
                id,
                name,
                rule,
                severity,
                Refusal.sentence(key, arguments),
                Refusal.sentence(key + ".remedy", arguments));
    }

    static Finding of(String resource, String id, String name, ExpressionProblem problem) {
        return new Finding(
                resource,
                id,
                name,
                "expression." + problem.code(),
                Severity.REFUSES,
                problem.message(),
                problem.remedy());
    }

    public boolean refuses() {
        return severity == Severity.REFUSES;
    }

    /** File, element, what is wrong and what to do, as one line. */
    public String line() {
        String element = elementId.isEmpty()
                ? ""
                : elementName.isBlank() ? ", " + elementId : ", «" + elementName + "» (" + elementId + ")";
        return resource + element + ": " + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
