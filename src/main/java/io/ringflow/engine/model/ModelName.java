package io.ringflow.engine.model;

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
        int dot = file.lastIndexOf('.');
        for (Kind kind : Kind.values()) {
            if (kind.ending.equals(file.substring(dot + 1))) {
                return new ModelName(kind, file.substring(0, dot));
            }
        }
        throw new IllegalArgumentException(file + " is no process, decision table or form");
    }

    public String file() {
        return key + "." + kind.ending;
    }
}
