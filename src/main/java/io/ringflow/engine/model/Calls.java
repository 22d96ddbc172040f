package io.ringflow.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who starts whom in a deployment, by calling or by a signal that begins a process. A process that comes back to itself would
 * start without end.
 */
final class Calls {

    private static final String SIGNAL = "signal:";
    private static final String ANY_SIGNAL = "any signal";

    private Calls() {}

    static void note(XmlElement definitions, XmlElement process, Deployment deployment) {
        process.all("callActivity").forEach(call -> add(process.id(), call.attribute("calledElement"), deployment));
        Map<String, String> signals = Signals.names(definitions);
        process.children("startEvent")
                .flatMap(start -> start.children("signalEventDefinition"))
                .map(signal -> name(signal, signals))
                .forEach(name -> {
                    add(SIGNAL + name, process.id(), deployment);
                    add(ANY_SIGNAL, process.id(), deployment);
                });
        Stream.concat(process.all("intermediateThrowEvent"), process.all("endEvent"))
                .flatMap(event -> event.children("signalEventDefinition"))
                .map(signal -> name(signal, signals))
                .forEach(name ->
                        add(process.id(), ExpressionRules.isDynamic(name) ? ANY_SIGNAL : SIGNAL + name, deployment));
    }

    private static String name(XmlElement signal, Map<String, String> signals) {
        return signals.getOrDefault(signal.attribute("signalRef"), "");
    }

    private static void add(String from, String to, Deployment deployment) {
        deployment.calls.computeIfAbsent(from, caller -> new HashSet<>()).add(to);
    }

    static boolean comeBack(String process, Deployment deployment) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(deployment.calls.getOrDefault(process, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(process)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(deployment.calls.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
