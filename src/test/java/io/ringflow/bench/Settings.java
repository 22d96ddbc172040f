package io.ringflow.bench;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be said at the start of the benchmarks, as {@code -Dringflow.bench.…}.
 *
 * @param only names of the benchmarks to run; all if empty
 * @param scale share of the full sizes, to try a benchmark out
 * @param rounds how often each side is measured
 */
record Settings(Set<String> only, double scale, int rounds) {

    private static final int ENOUGH_FOR_A_MEDIAN = 5;

    static Settings given() {
        Set<String> only = Arrays.stream(
                        System.getProperty("ringflow.bench.only", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Settings(
                only,
                Double.parseDouble(System.getProperty("ringflow.bench.scale", "1")),
                Integer.getInteger("ringflow.bench.rounds", ENOUGH_FOR_A_MEDIAN));
    }

    boolean wants(Benchmark benchmark) {
        return only.isEmpty() || only.contains(benchmark.name());
    }
}
