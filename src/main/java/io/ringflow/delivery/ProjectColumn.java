package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * A column of the board: the projects that wait for a market stage.
 *
 * @param at when the sums were added up
 * @param late how many are behind their planned day
 * @param amount and {@code received}: one sum for each currency
 * @param projects the first of them, the one planned earliest on top
 * @param more whether there are others
 */
public record ProjectColumn(
        MarketStage stage,
        Instant at,
        long count,
        long late,
        List<Money> amount,
        List<Money> received,
        List<ProjectRow> projects,
        boolean more) {}
