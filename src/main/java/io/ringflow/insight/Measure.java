package io.ringflow.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How satisfied those who answered are together.
 *
 * @param expected and {@code perceived}: sums of points over all answers
 */
public record Measure(long answers, long dissatisfied, long satisfied, long delighted, long expected, long perceived) {

    static final Measure NONE = new Measure(0, 0, 0, 0, 0, 0);

    /** Mean expectation a, in points from 1 to 10. */
    public BigDecimal meanExpected() {
        return mean(expected);
    }

    /** Mean perception b, in points from 1 to 10. */
    public BigDecimal meanPerceived() {
        return mean(perceived);
    }

    /**
     * Satisfaction ratio C = b / a, without a unit: about 1 satisfied, below not, 0 wholly unmet, above 1 exceeded. It is the ratio
     * of the means, so that each point counts the same whoever gave it.
     */
    public BigDecimal ratio() {
        return divided(perceived, expected);
    }

    /** Satisfaction gap S = b − a, in points: below 0 dissatisfied, 0 satisfied, above 0 delighted. */
    public BigDecimal gap() {
        return mean(perceived - expected);
    }

    public long of(Mood mood) {
        return switch (mood) {
            case DISSATISFIED -> dissatisfied;
            case SATISFIED -> satisfied;
            case DELIGHTED -> delighted;
        };
    }

    Measure plus(Measure other) {
        return new Measure(
                answers + other.answers,
                dissatisfied + other.dissatisfied,
                satisfied + other.satisfied,
                delighted + other.delighted,
                expected + other.expected,
                perceived + other.perceived);
    }

    private BigDecimal mean(long points) {
        return divided(points, answers);
    }

    private static BigDecimal divided(long points, long by) {
        return by == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf(by), MathContext.DECIMAL64)
                        .setScale(2, RoundingMode.HALF_UP);
    }
}
