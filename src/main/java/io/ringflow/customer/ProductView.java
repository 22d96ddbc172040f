package io.ringflow.customer;

import io.ringflow.shared.Money;
import java.util.Optional;

/**
 * Something that is sold.
 *
 * @param code unique, as files and orders name it
 * @param price the list price for one
 * @param cost what one costs us, in the currency of its price; empty while nobody said
 */
public record ProductView(long id, String code, String name, String series, Money price, Optional<Money> cost) {}
