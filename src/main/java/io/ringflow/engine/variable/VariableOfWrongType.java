package io.ringflow.engine.variable;

/** A variable holds something else than its declaration says. */
public class VariableOfWrongType extends IllegalStateException {

    VariableOfWrongType(String name, String type, Object value, RuntimeException cause) {
        super(
                "Variable %s holds «%s» (%s), which is no %s"
                        .formatted(name, value, value.getClass().getSimpleName(), type),
                cause);
    }
}
