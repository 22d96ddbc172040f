package io.ringflow.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures several sides by turns (A B A B), so that whatever else the machine does falls on all of them.
 *
 * @param <R> what one round of one side yields
 */
public final class Interleaved<R> {

    /**
     * One side's round.
     *
     * @param <R> what it yields
     */
    @FunctionalInterface
    public interface Side<R> {
        R measure(int round) throws Exception;
    }

    private final Map<String, Side<R>> sides = new LinkedHashMap<>();
    private final Map<String, List<R>> results = new LinkedHashMap<>();

    public Interleaved<R> side(String name, Side<R> side) {
        sides.put(name, side);
        results.put(name, new ArrayList<>());
        return this;
    }

    public Interleaved<R> run(Measured bench) throws Exception {
        for (int round = 1; round <= bench.rounds(); round++) {
            for (Map.Entry<String, Side<R>> side : sides.entrySet()) {
                R result = side.getValue().measure(round);
                bench.says("round " + round + ", " + side.getKey() + ": " + result);
                results.get(side.getKey()).add(result);
            }
        }
        return this;
    }

    public List<R> of(String side) {
        return List.copyOf(results.get(side));
    }

    public double median(String side, ToDoubleFunction<R> figure) {
        return Figures.median(of(side).stream().map(figure::applyAsDouble).toList());
    }

    /** The median of the rounds' ratios, each round of one side against the same round of the other. */
    public double ratio(String side, String other, ToDoubleFunction<R> figure) {
        List<R> ours = of(side);
        List<R> theirs = of(other);
        return Figures.median(IntStream.range(0, ours.size())
                .mapToObj(round -> figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)))
                .toList());
    }
}
