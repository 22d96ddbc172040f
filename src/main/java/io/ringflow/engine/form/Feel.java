package io.ringflow.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Works out the expressions of a form. */
final class Feel {

    private static final int MOST_KEPT = 5_000;

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParseResult> read = new ConcurrentHashMap<>();

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** Nothing if the expression fails, or if its answer is null. */
    Optional<Object> evaluate(String expression, Map<String, Object> values) {
        ParseResult parsed = once(expression);
        if (parsed.isFailure()) {
            return Optional.empty();
        }
        EvaluationResult answer = engine.evaluate(parsed.parsedExpression(), values);
        return answer.isSuccess() ? Optional.ofNullable(answer.result()) : Optional.empty();
    }

    /** Reading costs many times what working out does, and forms hold the same expressions for every case. */
    private ParseResult once(String expression) {
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(
                expression, text -> engine.parseExpression(text.strip().substring(1)));
    }
}
