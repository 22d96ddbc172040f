package io.ringflow.engine.variable;

/** A step needs a variable that nothing has set: a mistake in the model. */
public class VariableMissing extends IllegalStateException {

    VariableMissing(String name) {
        super("Variable " + name + " is not set; a step before this one must set it");
    }
}
