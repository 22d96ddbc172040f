package io.ringflow.customer.imports.reading;

/**
 * Something about the file that a person should know although it can be read.
 *
 * @param key the last part of the message key {@code import.hint.<key>}
 * @param number what the sentence counts
 */
public record Hint(String key, long number) {}
