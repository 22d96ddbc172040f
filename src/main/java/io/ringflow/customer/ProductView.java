package io.ringflow.customer;

import io.ringflow.shared.Money;

/**
 * Something that is sold.
 *
 * @param code unique, as files and orders name it
 * @param price the list price for one
 */
public record ProductView(long id, String code, String name, String series, Money price) {}
