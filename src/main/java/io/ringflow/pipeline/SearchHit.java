package io.ringflow.pipeline;

/**
 * A record that a search found.
 *
 * @param kind {@code LEAD}, {@code OPP} or {@code CON}
 * @param path of its page
 */
public record SearchHit(String kind, String number, String name, String path) {}
