package io.ringflow.customer.domain;

/** A product with everything that its form shows, and the version that was read. */
public record ProductDetails(long id, ProductDraft facts, int version) {}
