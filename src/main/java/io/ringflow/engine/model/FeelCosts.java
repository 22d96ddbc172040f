package io.ringflow.engine.model;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * What would make a short expression reckon for hours or fill the memory. The engine's loops take time by the square of their
 * turns; what a loop has made so far ({@code partial}) can be doubled in each turn; one text replaced within another grows by
 * their product; and rounding writes out all digits of {@code number("1e30000000")}.
 */
final class FeelCosts {

    private static final int MOST_TURNS = 1_000;
    private static final int MOST_TURNS_BESIDE_A_LIST = 20;
    private static final int MOST_DIGITS = 30;
    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private int loops;
    private int lists;
    private long turns = 1;
    private boolean partial;
    private int replacements;
    private boolean rounds;
    private boolean readsNumbers;
    private boolean endless;

    void see(Object node) {
        if (node instanceof For loop) {
            over(loop.iterators());
        } else if (node instanceof SomeItem some) {
            over(some.iterators());
        } else if (node instanceof EveryItem every) {
            over(every.iterators());
        } else if (node instanceof FunctionInvocation call) {
            call(call);
        } else if (node instanceof Ref ref && !ref.names().isEmpty()) {
            partial |= ref.names().head().equals("partial");
        }
    }

    boolean areTooHigh() {
        return endless
                || loops > 2
                || lists > 1
                || turns > (lists == 0 ? MOST_TURNS : MOST_TURNS_BESIDE_A_LIST)
                || partial && loops > 0
                || replacements > (loops > 0 ? 0 : 1)
                || rounds && readsNumbers;
    }

    private void over(List<Tuple2<String, Exp>> iterators) {
        for (Iterator<Tuple2<String, Exp>> all = iterators.iterator(); all.hasNext(); ) {
            Exp values = all.next()._2();
            loops++;
            if (values instanceof IterationContext range) {
                turns *= turns(range);
                endless |= turns > MOST_TURNS;
            } else {
                lists++;
            }
        }
    }

    /** Only numbers that are written down are known; a count down counts like a count up. */
    private static long turns(IterationContext range) {
        Optional<Integer> from = number(range.start());
        Optional<Integer> to = number(range.end());
        return from.isPresent() && to.isPresent() ? Math.abs((long) to.get() - from.get()) + 1 : MOST_TURNS + 1L;
    }

    private void call(FunctionInvocation call) {
        switch (call.function()) {
            case "replace" -> replacements++;
            case "number" -> readsNumbers = true;
            default -> {
                if (ROUNDING.contains(call.function())) {
                    rounds = true;
                    endless |= !digitsAreFew(call);
                }
            }
        }
    }

    private static boolean digitsAreFew(FunctionInvocation call) {
        if (call.params() instanceof PositionalFunctionParameters inOrder) {
            return inOrder.params().length() < 2 || isFew(inOrder.params().apply(1));
        }
        return call.params() instanceof NamedFunctionParameters named
                && (!named.params().contains("scale") || isFew(named.params().apply("scale")));
    }

    private static boolean isFew(Object digits) {
        return number(digits).filter(few -> Math.abs(few) <= MOST_DIGITS).isPresent();
    }

    /** A number of reasonable size that stands in the expression. */
    static Optional<Integer> number(Object node) {
        if (node instanceof ArithmeticNegation negative) {
            return number(negative.x()).map(value -> -value);
        }
        return node instanceof ConstNumber constant
                        && constant.value().abs().bigDecimal().compareTo(BigDecimal.valueOf(1_000_000)) < 0
                ? Optional.of(constant.value().intValue())
                : Optional.empty();
    }
}
