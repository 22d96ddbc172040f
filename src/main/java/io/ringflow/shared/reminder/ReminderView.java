package io.ringflow.shared.reminder;

import java.time.Instant;

/**
 * A reminder as its person reads it.
 *
 * @param text in the reader's language
 * @param path of the page that it is about; empty if it is about none
 * @param after key of this row, to ask for the rows behind it
 */
public record ReminderView(long id, String text, String path, Instant at, boolean unread, String after) {}
