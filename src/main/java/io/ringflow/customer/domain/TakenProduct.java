package io.ringflow.customer.domain;

import java.util.Set;

/**
 * What became of a product that a file or another system named.
 *
 * @param left fields of which it says something else than their owner; they stay as they are
 */
public record TakenProduct(Recorded.Result result, Set<ProductField> left) {}
