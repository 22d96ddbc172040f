package io.ringflow.engine.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A loop in which nothing waits would run for ever in one transaction. Looks for it in the flow of each process and subprocess,
 * leaving out the nodes that wait, in time linear in nodes and flows.
 */
final class FlowRules {

    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private final Findings findings;

    FlowRules(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement process) {
        Stream.concat(Stream.of(process), process.all().filter(FlowRules::isScope))
                .distinct()
                .forEach(this::scope);
    }

    private static boolean isScope(XmlElement element) {
        return element.name.equals("subProcess") || element.name.equals("transaction");
    }

    private void scope(XmlElement scope) {
        Map<String, XmlElement> nodes = new LinkedHashMap<>();
        scope.children.stream()
                .filter(BpmnRules::isNode)
                .filter(node -> !waits(node))
                .forEach(node -> nodes.put(node.id(), node));
        Map<String, List<String>> next = new HashMap<>();
        scope.children("sequenceFlow")
                .forEach(flow -> connect(flow.attribute("sourceRef"), flow.attribute("targetRef"), next));
        scope.children("boundaryEvent").forEach(event -> connect(event.attribute("attachedToRef"), event.id(), next));
        links(scope, next);
        findLoop(nodes, next);
    }

    private static void connect(String from, String to, Map<String, List<String>> next) {
        next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    private static void links(XmlElement scope, Map<String, List<String>> next) {
        Map<String, String> arrivals = new HashMap<>();
        scope.children("intermediateCatchEvent")
                .forEach(event -> event.children("linkEventDefinition")
                        .forEach(link -> arrivals.put(link.attribute("name"), event.id())));
        scope.children("intermediateThrowEvent")
                .forEach(event -> event.children("linkEventDefinition")
                        .filter(link -> arrivals.containsKey(link.attribute("name")))
                        .forEach(link -> connect(event.id(), arrivals.get(link.attribute("name")), next)));
    }

    private static boolean waits(XmlElement node) {
        return isScope(node)
                ? node.all().anyMatch(inside -> BpmnRules.isNode(inside) && waitsItself(inside))
                : waitsItself(node);
    }

    private static boolean waitsItself(XmlElement node) {
        boolean async = node.attribute("c:asyncBefore").equals("true")
                || node.attribute("c:asyncAfter").equals("true");
        boolean link = node.child("linkEventDefinition").isPresent();
        boolean external = node.has("c:type");
        boolean timed = node.name.equals("boundaryEvent")
                && node.child("errorEventDefinition").isEmpty();
        return async || external || timed || WAITING.contains(node.name) && !link;
    }

    /** Depth first without calling itself: a flow back to a node that is still being followed closes a loop. */
    private void findLoop(Map<String, XmlElement> nodes, Map<String, List<String>> next) {
        Set<String> done = new HashSet<>();
        for (String start : nodes.keySet()) {
            Deque<String> path = new ArrayDeque<>();
            Deque<Integer> position = new ArrayDeque<>();
            Set<String> onPath = new HashSet<>();
            if (done.contains(start)) {
                continue;
            }
            path.push(start);
            position.push(0);
            onPath.add(start);
            while (!path.isEmpty()) {
                String node = path.peek();
                List<String> successors = next.getOrDefault(node, List.of());
                int index = position.pop();
                if (index >= successors.size()) {
                    path.pop();
                    onPath.remove(node);
                    done.add(node);
                    continue;
                }
                position.push(index + 1);
                String successor = successors.get(index);
                if (onPath.contains(successor)) {
                    findings.refuse("loop", nodes.get(successor));
                    return;
                }
                if (nodes.containsKey(successor) && !done.contains(successor)) {
                    path.push(successor);
                    position.push(0);
                    onPath.add(successor);
                }
            }
        }
    }
}
