package io.ringflow.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that a person has to do about a record.
 *
 * @param key of the step in the model {@code process}
 * @param awaits the evidence that it is about, if it is about one
 */
public record OpenStep(
        String taskId,
        String process,
        String key,
        String name,
        Optional<EvidenceKind> awaits,
        Optional<String> assignee,
        Instant since,
        Optional<Instant> due) {}
