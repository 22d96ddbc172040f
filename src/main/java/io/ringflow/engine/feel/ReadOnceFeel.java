package io.ringflow.engine.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Try;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * A FEEL engine that reads an expression once and keeps what it read, and that makes FEEL's own functions once. Both cost many
 * times what working out does, and the expressions of tables and forms are the same for every case.
 */
public final class ReadOnceFeel extends FeelEngine {

    private static final int MOST_KEPT = 5_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final FeelInterpreter interpreter = new FeelInterpreter(valueMapper());
    private final FunctionProvider allFunctions = new CompositeFunctionProvider(
            CollectionConverters.asScala(List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider()))
                    .toList());

    ReadOnceFeel(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
    }

    /** FEEL whose answers are Java's numbers, texts, dates, lists and maps. */
    public static FeelEngineApi forJava() {
        FeelEngineBuilder settings = FeelEngineBuilder.forJava();
        return new FeelEngineApi(new ReadOnceFeel(settings.functionProvider(), settings.valueMapper()));
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
        return once(expressions, text, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
        return once(tests, text, super::parseUnaryTests);
    }

    /** What goes wrong is left to the engine to tell in its own words. */
    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
        EvalContext scene = EvalContext.create(valueMapper(), allFunctions).merge(variables);
        Try<Val> answer = Try.apply(() -> interpreter.eval(expression.expression(), scene));
        if (answer.isFailure() || isError(answer.get()) || isRefused(scene)) {
            return super.evaluate(expression, variables);
        }
        return new SuccessfulEvaluationResult(
                valueMapper().unpackVal(answer.get()), scene.failureCollector().failures());
    }

    private static boolean isError(Val answer) {
        return answer instanceof ValError || answer instanceof ValFatalError;
    }

    /** Whether an assertion of the expression did not hold. */
    private static boolean isRefused(EvalContext scene) {
        return CollectionConverters.asJava(scene.failureCollector().failures()).stream()
                .anyMatch(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
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
