package io.ringflow.shared.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on a record's loop strip.
 *
 * @param person who has it, by name; empty if nobody or done
 * @param since when it was reached; null if not yet
 */
public record LoopStep(
        String label,
        boolean current,
        String person,
        @Nullable Instant since) {}
