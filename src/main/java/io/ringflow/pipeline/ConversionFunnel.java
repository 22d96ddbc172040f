package io.ringflow.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of the deals that entered the funnel in a period.
 *
 * @param steps S1 to S4, then the signed contract
 * @param lost how many of them were lost since
 * @param running how many of them are still worked on
 * @param at when this was added up
 */
public record ConversionFunnel(List<Step> steps, long lost, long running, Instant at) {

    /**
     * How far the deals came.
     *
     * @param stage {@code S1} to {@code S4}, or {@code WON}
     * @param reached deals that came at least this far
     * @param share of those that entered S1, 0 to 1
     * @param ofPrevious share of those that reached the step before, 0 to 1
     * @param medianDays calendar days that a deal typically stays before it leaves the stage; empty if none has left it
     */
    public record Step(String stage, long reached, double share, double ofPrevious, OptionalDouble medianDays) {}
}
