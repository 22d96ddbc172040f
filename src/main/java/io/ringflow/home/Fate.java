package io.ringflow.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * @param assignee login name of who has it or had it last
 * @param ended when it ended; null while it is open
 */
record Fate(@Nullable String assignee, @Nullable Instant ended) {}
