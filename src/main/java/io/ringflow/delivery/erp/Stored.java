package io.ringflow.delivery.erp;

/**
 * What became of the events of a request.
 *
 * @param stored how many were new, and are kept now
 * @param known how many were kept before, and are left as they were
 */
public record Stored(int stored, int known) {}
