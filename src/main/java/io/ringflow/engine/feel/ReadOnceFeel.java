package io.ringflow.engine.feel;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * A FEEL engine that reads an expression once and keeps what it read. Reading costs many times what working out does, and the
 * expressions of tables and forms are the same for every case.
 */
final class ReadOnceFeel extends FeelEngine {

    private static final int MOST_KEPT = 5_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    ReadOnceFeel(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
        return once(expressions, text, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
        return once(tests, text, super::parseUnaryTests);
    }

    private static Either<FeelEngine.Failure, ParsedExpression> once(
            Map<String, Either<FeelEngine.Failure, ParsedExpression>> known,
            String text,
            Function<String, Either<FeelEngine.Failure, ParsedExpression>> reading) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(text, reading);
    }
}
