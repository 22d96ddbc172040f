package io.ringflow.engine.model;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.Scanner;
import org.camunda.bpm.impl.juel.Scanner.Symbol;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression with the engine's own parser, so that what is checked is what runs. The parser calls itself for each
 * nesting, so depth and length are measured while it reads: a bomb is refused before the stack is gone.
 */
final class ExpressionTree extends Builder {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000;
    private static final int MOST_TOKENS = 800;
    private static final int DEEPEST = 40;

    ExpressionTree() {
        super(Feature.METHOD_INVOCATIONS);
    }

    /** @throws TreeBuilderException if it cannot be read, or is too long or too deep to be read by a person */
    Tree read(String expression) {
        if (expression.length() > LONGEST) {
            throw new TooLong(expression);
        }
        return build(expression);
    }

    @Override
    protected Parser createParser(String expression) {
        return new NamingParser(this, expression);
    }

    /** Tells the name behind a dot, which JUEL keeps to itself. */
    static final class Dot extends AstDot {

        Dot(AstNode base, String property, boolean lvalue) {
            super(base, property, lvalue);
        }

        String name() {
            return property;
        }
    }

    /** The expression is longer or deeper than anybody could read. */
    static final class TooLong extends TreeBuilderException {

        private static final long serialVersionUID = 1L;

        TooLong(String expression) {
            super(expression, 0, "", "", "too long");
        }
    }

    private static final class NamingParser extends Parser {

        NamingParser(Builder builder, String input) {
            super(builder, input);
        }

        @Override
        protected Scanner createScanner(String expression) {
            return new MeasuringScanner(expression);
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            return new Dot(base, property, lvalue);
        }
    }

    private static final class MeasuringScanner extends Scanner {

        private int tokens;
        private int depth;
        private int prefixes;

        MeasuringScanner(String input) {
            super(input);
        }

        @Override
        public Token next() throws ScanException {
            Token token = super.next();
            tokens++;
            Symbol symbol = token.getSymbol();
            if (symbol == Symbol.LPAREN || symbol == Symbol.LBRACK) {
                depth++;
            } else if (symbol == Symbol.RPAREN || symbol == Symbol.RBRACK) {
                depth--;
            } else if (symbol == Symbol.NOT
                    || symbol == Symbol.EMPTY
                    || symbol == Symbol.MINUS
                    || symbol == Symbol.QUESTION) {
                prefixes++;
            }
            if (tokens > MOST_TOKENS || depth > DEEPEST || prefixes > DEEPEST) {
                throw new TooLong(getInput());
            }
            return token;
        }
    }
}
