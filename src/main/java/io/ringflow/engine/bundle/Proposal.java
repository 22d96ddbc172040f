package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import java.time.Instant;
import java.util.Optional;

/**
 * The version of a redrawn model that a release brought, and what became of it.
 *
 * @param release that brought it
 * @param decidedBy login name
 */
public record Proposal(
        long id,
        String module,
        ModelName model,
        String release,
        Instant since,
        Status status,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    /** Where a proposal stands. */
    public enum Status {
        /** For a process owner to decide. */
        WAITING,
        /** The release's version went live. */
        ADOPTED,
        /** The redrawn version stays. */
        KEPT,
        /** A newer release made it pointless. */
        OVERTAKEN
    }

    public boolean waits() {
        return status == Status.WAITING;
    }
}
