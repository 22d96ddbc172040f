package io.ringflow.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who throws a signal and who catches it. A name that is worked out while the process runs may be any. */
final class Signals {

    private static final Set<String> THROWING = Set.of("intermediateThrowEvent", "endEvent");

    private final Map<String, String> throwers = new HashMap<>();
    private final Map<String, String> catchers = new HashMap<>();

    static Map<String, String> names(XmlElement definitions) {
        Map<String, String> names = new HashMap<>();
        definitions.children("signal").forEach(signal -> names.put(signal.id(), signal.attribute("name")));
        return names;
    }

    void note(String key, XmlElement event, Map<String, String> names) {
        event.children("signalEventDefinition")
                .forEach(signal -> (THROWING.contains(event.name) ? throwers : catchers)
                        .put(key, names.getOrDefault(signal.attribute("signalRef"), "")));
    }

    /** The catching events of each throwing one. */
    Map<String, List<String>> pairs() {
        Map<String, List<String>> byName = new HashMap<>();
        catchers.forEach((key, name) ->
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(key));
        Set<String> unknown = new HashSet<>(byName.keySet());
        unknown.removeIf(name -> !ExpressionRules.isDynamic(name));
        Map<String, List<String>> pairs = new HashMap<>();
        throwers.forEach((thrower, name) -> {
            List<String> reached = new ArrayList<>();
            if (ExpressionRules.isDynamic(name)) {
                reached.addAll(catchers.keySet());
            } else {
                reached.addAll(byName.getOrDefault(name, List.of()));
                unknown.forEach(any -> reached.addAll(byName.get(any)));
            }
            pairs.put(thrower, reached);
        });
        return pairs;
    }
}
