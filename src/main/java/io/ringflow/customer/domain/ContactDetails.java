package io.ringflow.customer.domain;

/** A contact with everything that its form shows, and the version that was read. */
public record ContactDetails(long id, ContactDraft facts, boolean active, int version) {}
