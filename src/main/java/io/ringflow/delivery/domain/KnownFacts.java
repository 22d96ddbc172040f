package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.MarketStage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a project, and since when a stage can be called reached by it. */
record KnownFacts(Map<EvidenceKind, LocalDate> days) {

    static KnownFacts of(List<ProjectEvidence> evidence) {
        return new KnownFacts(
                evidence.stream().collect(Collectors.toMap(ProjectEvidence::kind, ProjectEvidence::happenedOn)));
    }

    Set<EvidenceKind> kinds() {
        return days.keySet();
    }

    /** Where either fact is enough, the day of the first; where both are needed, of the last. */
    LocalDate reachedOn(MarketStage stage) {
        Stream<LocalDate> known = days.entrySet().stream()
                .filter(fact -> fact.getKey().stage() == stage)
                .map(Map.Entry::getValue);
        return (stage == MarketStage.M2 ? known.min(Comparator.naturalOrder()) : known.max(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
