package io.ringflow.customer.imports;

/**
 * The circumstances of a batch.
 *
 * @param run identifies the import
 * @param startedBy the person's login name
 * @param lastChance no row that waited for another has found it, so that waiting on is pointless
 */
public record ImportContext(long run, String startedBy, boolean lastChance) {}
