package io.ringflow.delivery.again;

import io.ringflow.delivery.again.AgainWork.Choice;
import io.ringflow.delivery.again.AgainWork.What;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody asked for, and how far it is.
 *
 * @param total as counted when it began
 */
public record AgainRun(
        long id,
        What what,
        Choice choice,
        String by,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long until,
        long last,
        int total,
        int done) {

    private static final int WHOLE = 100;

    public int percent() {
        return finishedAt.isPresent() || total == 0 ? WHOLE : Math.min(WHOLE, WHOLE * done / total);
    }
}
