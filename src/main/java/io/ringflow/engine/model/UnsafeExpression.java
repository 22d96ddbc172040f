package io.ringflow.engine.model;

import io.ringflow.shared.Refusal;

/** An expression reaches for something that is neither a variable nor a step of the palette. */
public final class UnsafeExpression extends Refusal {

    UnsafeExpression(ExpressionProblem problem) {
        super(problem.messageKey(), problem.expression(), problem.subject(), " " + problem.remedy());
    }
}
