package io.ringflow.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/** Medians, percentiles, and numbers as people read them. */
public final class Figures {

    private static final MathContext READABLE = new MathContext(3);
    private static final double EXACT_FROM = 1000;

    private Figures() {}

    public static double median(Collection<? extends Number> values) {
        List<Double> sorted = sorted(values);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The smallest value that at least so many of a hundred do not exceed. */
    public static double percentile(double percent, Collection<? extends Number> values) {
        List<Double> sorted = sorted(values);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** Three digits that count; whole numbers from a thousand. */
    public static String plain(double value) {
        if (Math.abs(value) >= EXACT_FROM) {
            return String.format(java.util.Locale.ROOT, "%,d", Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(READABLE).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static List<Double> sorted(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return values.stream().map(Number::doubleValue).sorted().toList();
    }
}
