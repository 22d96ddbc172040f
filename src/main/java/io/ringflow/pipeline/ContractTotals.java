package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.util.List;

/** What the ledger's rows add up to, one amount for each currency. */
public record ContractTotals(long count, List<Money> amount) {}
