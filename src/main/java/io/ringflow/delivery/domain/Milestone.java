package io.ringflow.delivery.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One market stage of a project: what was planned first, what is planned now, and what came true. */
@Embeddable
class Milestone {

    private LocalDate firstPlannedOn = LocalDate.EPOCH;
    private LocalDate plannedOn = LocalDate.EPOCH;
    private @Nullable LocalDate reachedOn;
    private @Nullable Instant reachedAt;

    protected Milestone() {}

    Milestone(LocalDate day) {
        firstPlannedOn = day;
        plannedOn = day;
    }

    void planFor(LocalDate day) {
        plannedOn = day;
    }

    void reach(LocalDate on, Instant at) {
        reachedOn = on;
        reachedAt = at;
    }

    boolean isReached() {
        return reachedAt != null;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }
}
