package io.ringflow.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnceFeelTest {

    private static final FeelEngineApi PLAIN = FeelEngineBuilder.forJava().build();
    private static final FeelEngineApi OURS = ReadOnceFeel.forJava();
    private static final Map<String, Object> VALUES =
            Map.of("amount", 12.5, "name", "Werke", "lines", List.of(Map.of("price", 3), Map.of("price", 4)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 10",
                "amount > missing",
                "sum(lines.price)",
                "lines[price > 3].price",
                "if name = \"Werke\" then {a: 1, b: [true, null]} else null",
                "date(\"2026-02-29\")",
                "duration(\"P1D\") + duration(\"PT2H\")",
                "upper case(name) + 1",
                "no such function(1)",
                "assert(amount, amount > 100)",
                "for line in lines return line.price * amount",
                "amount / 0",
                "every line in lines satisfies line.price > 3",
                "get value({a: 1}, \"b\")"
            })
    void answersAsFeelDoes(String expression) {
        for (int time = 0; time < 2; time++) {
            EvaluationResult expected = PLAIN.evaluateExpression(expression, VALUES);
            EvaluationResult answer = OURS.evaluateExpression(expression, VALUES);
            assertThat(answer.isSuccess()).isEqualTo(expected.isSuccess());
            assertThat(answer.suppressedFailures().toString())
                    .isEqualTo(expected.suppressedFailures().toString());
            if (expected.isSuccess()) {
                assertThat(answer.result()).isEqualTo(expected.result());
            } else {
                assertThat(answer.failure()).isEqualTo(expected.failure());
            }
        }
    }
}
