package io.ringflow.engine.model;

import io.ringflow.shared.Refusal;

/**
 * Why an expression is refused.
 *
 * @param code what is wrong; the message is {@code engine.expression.<code>}
 * @param expression as written, shortened
 * @param subject the name in it that is at fault
 */
public record ExpressionProblem(String code, String expression, String subject) {

    private static final int SHOWN = 120;

    public ExpressionProblem {
        expression = expression.length() <= SHOWN ? expression : expression.substring(0, SHOWN) + "…";
    }

    String messageKey() {
        return "engine.expression." + code;
    }

    /** What is wrong. */
    String message() {
        return Refusal.sentence(messageKey(), expression, subject, "");
    }

    /** What to do. */
    String remedy() {
        return Refusal.sentence(messageKey() + ".remedy", expression, subject);
    }
}
