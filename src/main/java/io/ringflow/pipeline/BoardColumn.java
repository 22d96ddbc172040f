package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * A stage of the funnel's board.
 *
 * @param at when count and sums were added up
 * @param value sum of the expected values, one amount for each currency
 * @param forecast the same, weighted by the stage's likelihood
 * @param weight likelihood that a deal in this stage is won, 0 to 1
 * @param deals the first ones, longest in the stage first
 * @param more whether there are further ones behind the last
 */
public record BoardColumn(
        FunnelStage stage,
        Instant at,
        long count,
        long stalled,
        List<Money> value,
        List<Money> forecast,
        double weight,
        List<DealRow> deals,
        boolean more) {}
