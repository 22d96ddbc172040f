package io.ringflow.engine.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a model is called: its file is named after it.
 *
 * @param key id of the process, decision or form
 */
public record ModelName(Kind kind, String key) {

    /** What can be redrawn. */
    public enum Kind {
        PROCESS("bpmn"),
        DECISION("dmn"),
        FORM("form");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    /** @param file a name such as {@code lead-to-contract.bpmn} */
    public static ModelName ofFile(String file) {
        return find(file)
                .orElseThrow(() -> new IllegalArgumentException(file + " is no process, decision table or form"));
    }

    /** Nothing if no model's file is named so. */
    public static Optional<ModelName> find(String file) {
        return Arrays.stream(Kind.values())
                .filter(kind -> file.endsWith("." + kind.ending))
                .map(kind -> new ModelName(kind, file.substring(0, file.length() - kind.ending.length() - 1)))
                .findFirst();
    }

    public String file() {
        return key + "." + kind.ending;
    }
}
