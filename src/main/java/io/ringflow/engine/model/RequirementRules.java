package io.ringflow.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What decisions need of each other: only what the file holds, and never, through others, themselves. */
final class RequirementRules {

    private static final Set<String> KINDS = Set.of("requiredDecision", "requiredInput", "requiredAuthority");

    private final XmlElement root;
    private final Map<String, List<String>> needs = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    RequirementRules(XmlElement root) {
        this.root = root;
        root.children.forEach(part -> known.add(part.id()));
        root.children("decision").forEach(decision -> needs.put(decision.id(), needed(decision)));
    }

    private static List<String> needed(XmlElement decision) {
        return decision.all()
                .filter(part -> KINDS.contains(part.name))
                .map(part -> part.attribute("href").replaceFirst("^#", ""))
                .toList();
    }

    void check(Findings findings) {
        root.children("decision").takeWhile(decision -> !findings.full()).forEach(decision -> {
            needs.get(decision.id()).stream()
                    .filter(need -> !known.contains(need))
                    .forEach(need -> findings.refuse("requirementUnknown", decision, need));
            if (comesBack(decision.id())) {
                findings.refuse("decisionLoop", decision, decision.id());
            }
        });
    }

    private boolean comesBack(String decision) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(decision, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(decision)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(needs.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}
