package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * What the ledger's rows add up to, one amount for each currency.
 *
 * @param at when this was added up
 */
public record ContractTotals(long count, List<Money> amount, Instant at) {}
