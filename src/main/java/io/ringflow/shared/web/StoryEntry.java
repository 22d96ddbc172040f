package io.ringflow.shared.web;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param kind what filters go by, for example {@code step} or {@code change}
 * @param icon the icon's class, for example {@code ti-check}
 * @param text a sentence
 * @param person who did it, by name; empty if the process did
 * @param href where it leads; empty for nowhere
 */
public record StoryEntry(Instant at, String kind, String icon, String text, String person, String href) {}
