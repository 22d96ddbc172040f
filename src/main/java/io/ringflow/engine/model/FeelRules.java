package io.ringflow.engine.model;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * FEEL in tables, read with the engine's own FEEL: it must be readable, call no Java, and not count further than a person would.
 * One instance serves one file, so that an expression repeated in a thousand cells is read once.
 */
final class FeelRules {

    /** What is wrong with an expression; the message is {@code engine.gate.<rule>}. */
    record Problem(String rule, String detail) {}

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 12;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_POWER = 100;
    private static final Set<String> WITH_PATTERN = Set.of("matches", "replace", "split", "extract");

    private static final FeelEngine FEEL = new FeelEngine(
            FeelEngine.defaultFunctionProvider(),
            FeelEngine.defaultValueMapper(),
            FeelEngine.defaultConfiguration(),
            FeelEngine.defaultClock());

    private final Map<String, Optional<Problem>> known = new HashMap<>();
    private int characters;

    Optional<Problem> expression(String text) {
        return text.isBlank() ? Optional.empty() : known.computeIfAbsent("=" + text, key -> check(text, false));
    }

    Optional<Problem> unaryTests(String text) {
        return text.isBlank() || text.equals("-")
                ? Optional.empty()
                : known.computeIfAbsent("?" + text, key -> check(text, true));
    }

    private Optional<Problem> check(String text, boolean unary) {
        characters += text.length();
        if (text.length() > LONGEST || isDeep(text) || characters > MOST_CHARACTERS) {
            return Optional.of(new Problem("feelTooMuch", text));
        }
        Either<FeelEngine.Failure, ParsedExpression> parsed =
                unary ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        if (parsed instanceof Left<FeelEngine.Failure, ParsedExpression> failed) {
            return Optional.of(new Problem("feel", failed.value().message()));
        }
        return walk(parsed.getOrElse(() -> {
            throw new IllegalStateException("Neither read nor refused: " + text);
        }));
    }

    /** Brackets and the words that nest, since the parser calls itself for each. */
    private static boolean isDeep(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        int words = text.split("\\b(if|for|some|every|function|not)\\b", -1).length - 1;
        int signs = text.split("-\\s*-", -1).length - 1;
        return deepest > DEEPEST || words > DEEPEST || signs > DEEPEST;
    }

    private static Optional<Problem> walk(ParsedExpression parsed) {
        FeelCosts costs = new FeelCosts();
        Deque<Object> open = new ArrayDeque<>();
        open.push(parsed.expression());
        while (!open.isEmpty()) {
            Object node = open.pop();
            if (node instanceof JavaFunctionInvocation || node instanceof FunctionDefinition) {
                return Optional.of(new Problem("feelFunction", parsed.text()));
            }
            costs.see(node);
            if (costs.areTooHigh() || node instanceof Exponentiation power && !isSmall(power.y())) {
                return Optional.of(new Problem("feelTooMuch", parsed.text()));
            }
            if (node instanceof FunctionInvocation call && WITH_PATTERN.contains(call.function())
                    || node instanceof QualifiedFunctionInvocation other && WITH_PATTERN.contains(other.function())) {
                if (!patternsAreSafe((Product) node)) {
                    return Optional.of(new Problem("pattern", parsed.text()));
                }
            }
            if (node instanceof Product product) {
                Iterator<Object> parts = product.productIterator();
                while (parts.hasNext()) {
                    open.push(parts.next());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSmall(Object power) {
        return FeelCosts.number(power)
                .filter(value -> Math.abs(value) <= MOST_POWER)
                .isPresent();
    }

    /** Every text among the arguments is taken for a pattern; one that only a variable knows is not. */
    private static boolean patternsAreSafe(Product call) {
        Deque<Object> open = new ArrayDeque<>();
        open.push(call);
        int texts = 0;
        while (!open.isEmpty()) {
            Object node = open.pop();
            if (node instanceof ConstString text) {
                texts++;
                if (!PatternRules.isSafe(text.value())) {
                    return false;
                }
            } else if (node instanceof Product product && !(node instanceof Ref)) {
                Iterator<Object> parts = product.productIterator();
                while (parts.hasNext()) {
                    open.push(parts.next());
                }
            }
        }
        return texts > 0;
    }
}
