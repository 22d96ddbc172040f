package io.ringflow.engine.palette;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that process owners may use in their models. Nothing else can be reached from a model: the gate, the expression
 * manager, the element templates and the reference page all read this annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PaletteStep {

    /** What the step is called on the canvas, for example «Open opportunity». */
    String name();

    /** What it does for the business, in one sentence. */
    String purpose();

    Kind kind() default Kind.SERVICE;

    /** Variables that the step reads; each becomes a {@code camunda:inputParameter} of its template. */
    Input[] inputs() default {};

    /** Variables that the step writes. */
    Output[] outputs() default {};

    /** How a model reaches the bean. */
    enum Kind {
        /** A {@code JavaDelegate}: {@code camunda:delegateExpression} of a service task or a throwing event. */
        SERVICE,
        /** An {@code ExecutionListener} or {@code TaskListener}: {@code camunda:delegateExpression} of a listener. */
        LISTENER,
        /** Called in expressions, through its methods marked {@link PaletteMethod}. */
        EXPRESSION
    }

    /** How a value is kept among the variables. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        JSON
    }

    /** A variable that the step reads. */
    @interface Input {
        String name();

        Type type() default Type.STRING;

        String label();

        boolean required() default true;

        String description() default "";

        /** What the template proposes, for example {@code ${opportunityId}}; empty proposes nothing. */
        String value() default "";
    }

    /** A variable that the step writes. */
    @interface Output {
        String name();

        Type type() default Type.STRING;

        String label();

        String description() default "";
    }
}
