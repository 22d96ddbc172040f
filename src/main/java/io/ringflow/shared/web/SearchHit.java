package io.ringflow.shared.web;

/**
 * A record that a search found.
 *
 * @param kind what its number begins with, such as {@code OPP}
 * @param path of its page
 */
public record SearchHit(String kind, String number, String name, String path) {}
