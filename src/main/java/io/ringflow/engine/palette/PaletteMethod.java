package io.ringflow.engine.palette;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method of a {@link PaletteStep} bean that expressions may call; others of the bean stay out of reach. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PaletteMethod {

    /** What it answers, in one sentence. */
    String purpose();

    /** How it is written in a model, for example {@code ${workingTime.after('PT8H')}}. */
    String example() default "";
}
