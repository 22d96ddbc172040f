package io.ringflow.insight;

import java.time.Instant;
import java.util.List;

/**
 * How satisfied customers are, quarter by quarter.
 *
 * @param quarters those in which anybody answered, the latest first
 * @param at when this was added up
 */
public record Satisfaction(List<Quarter> quarters, Instant at) {

    /** @param number 1 to 4 */
    public record Quarter(int year, int number, Measure measure) {}

    public Measure all() {
        return quarters.stream().map(Quarter::measure).reduce(Measure.NONE, Measure::plus);
    }
}
