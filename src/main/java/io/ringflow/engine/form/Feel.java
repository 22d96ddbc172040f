package io.ringflow.engine.form;

import io.ringflow.engine.feel.ReadOnceFeel;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;

/** Works out the expressions of a form. */
final class Feel {

    private final FeelEngineApi engine = ReadOnceFeel.forJava();

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** Nothing if the expression fails, or if its answer is null. */
    Optional<Object> evaluate(String expression, Map<String, Object> values) {
        EvaluationResult answer = engine.evaluateExpression(expression.strip().substring(1), values);
        return answer.isSuccess() ? Optional.ofNullable(answer.result()) : Optional.empty();
    }
}
