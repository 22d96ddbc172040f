package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.KnownValues;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the values that nobody knows and the known ones that may be meant; whether they are, a person says. */
@Component
class Proposals {

    private static final int MOST = 200;

    private final Words words;

    Proposals(Words words) {
        this.words = words;
    }

    /** Frequent values first. */
    List<Preview.Proposal> of(ImportKind kind, Content content, Plan plan) {
        return kind.fields().stream()
                .filter(field -> field.known().isPresent() && plan.columnOf(field.name()) >= 0)
                .flatMap(field -> of(kind, field, content, plan))
                .sorted(Comparator.comparing(Preview.Proposal::binding)
                        .thenComparing(Preview.Proposal::rows)
                        .reversed()
                        .thenComparing(Preview.Proposal::value))
                .limit(MOST)
                .toList();
    }

    private Stream<Preview.Proposal> of(ImportKind kind, ImportField field, Content content, Plan plan) {
        Content.Column column = column(content, plan, field.name());
        KnownValues known = field.known().orElseThrow().get();
        Set<String> unknown = new HashSet<>(column.values().keySet());
        unknown.removeAll(known.recognise(column.values().keySet()).keySet());
        if (field.sameFile().isPresent()) {
            if (plan.columnOf(field.sameFile().get()) < 0
                    || !column(content, plan, field.sameFile().get()).complete()) {
                return Stream.empty();
            }
            unknown.removeAll(
                    column(content, plan, field.sameFile().get()).values().keySet());
        }
        Map<String, String> confirmed = plan.corrections().getOrDefault(field.name(), Map.of());
        return unknown.stream()
                .map(value -> new Preview.Proposal(
                        field.name(),
                        words.field(kind, field),
                        column.name(),
                        value,
                        column.values().get(value),
                        known.nearest(value),
                        Optional.ofNullable(confirmed.get(value)),
                        known.binding()));
    }

    private static Content.Column column(Content content, Plan plan, String field) {
        return content.columns().get(plan.columnOf(field));
    }
}
