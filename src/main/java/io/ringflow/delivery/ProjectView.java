package io.ringflow.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project's whole page.
 *
 * @param opportunity number of the deal that it came from
 * @param milestones all four, in order
 * @param evidence in the order in which it became known
 * @param story newest first
 * @param open the steps that people have to do, the earliest deadline first
 * @param processInstance the case that carries it; empty if its history was cleaned up
 */
public record ProjectView(
        ProjectRow row,
        String opportunity,
        Instant openedAt,
        List<Milestone> milestones,
        List<Evidence> evidence,
        List<Event> story,
        List<OpenStep> open,
        Optional<String> processInstance) {

    /** @param firstPlannedOn by the contract; {@code plannedOn} is what holds now */
    public record Milestone(
            MarketStage stage,
            LocalDate firstPlannedOn,
            LocalDate plannedOn,
            Optional<LocalDate> reachedOn,
            Optional<Instant> reachedAt) {}

    /** @param document its number; {@code enteredBy} and {@code checkedBy} are login names, if people confirmed it */
    public record Evidence(
            EvidenceKind kind,
            LocalDate on,
            String document,
            EvidenceOrigin origin,
            Optional<Long> erpEvent,
            Optional<String> enteredBy,
            Optional<String> checkedBy,
            Instant at) {}

    /** @param kind names the sentence {@code delivery.story.<kind>} that the facts are put into */
    public record Event(String kind, Map<String, String> facts, Optional<String> by, Instant at) {}

    /** What the present stage could still be reached with. */
    public List<EvidenceKind> missing() {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> row.status() == ProjectStatus.RUNNING && kind.stage() == row.stage())
                .filter(kind -> evidence.stream().noneMatch(known -> known.kind() == kind))
                .toList();
    }
}
