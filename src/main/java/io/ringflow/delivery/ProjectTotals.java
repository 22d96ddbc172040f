package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a list of projects adds up to.
 *
 * @param amount and {@code received}: one sum for each currency
 * @param at when it was added up
 */
public record ProjectTotals(long count, long late, List<Money> amount, List<Money> received, Instant at) {}
