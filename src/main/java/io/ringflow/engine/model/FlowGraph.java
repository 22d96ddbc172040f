package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import io.ringflow.engine.palette.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where cases of a deployment's processes can go by themselves: along flows, into and out of subprocesses and calls, to events
 * at an activity's edge, and by the signals that one throws and another catches. Each node has an entry and an exit; nothing
 * leads from one to the other where a case rests.
 */
final class FlowGraph {

    private static final Set<String> WORK = Set.of("serviceTask", "sendTask", "businessRuleTask", "callActivity");
    private static final Set<String> THROWN = Set.of("endEvent", "intermediateThrowEvent");

    private static final String THROWN_OUT_OF = "thrown out of ";
    private static final String THROWN_WITHIN = "thrown within ";
    private static final String SIGNAL = "signal ";
    private static final String ANY_SIGNAL = "any signal";
    private static final String SIGNAL_WORKED_OUT = "worked-out signal";
    private static final String SET = "set ";

    private final Waits waits;
    private final Palette palette;
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, List<String>> calls = new HashMap<>();
    private final Set<String> processes = new LinkedHashSet<>();

    FlowGraph(Waits waits, Palette palette) {
        this.waits = waits;
        this.palette = palette;
    }

    /** One process of the deployment, from a file's definitions. */
    void add(XmlElement definitions, XmlElement process) {
        String prefix = process.id() + "/";
        processes.add(process.id());
        Map<String, String> signalNames = Signals.names(definitions);
        Set<String> sources = process.all("sequenceFlow")
                .map(flow -> flow.attribute("sourceRef"))
                .collect(Collectors.toSet());
        process.all().filter(BpmnRules::isNode).forEach(node -> {
            nodes.put(prefix + node.id(), node);
            node(prefix, node);
            if (!sources.contains(node.id())) {
                connect(out(prefix + node.id()), out(scopeKey(prefix, node)));
            }
            signals(prefix + node.id(), node, signalNames);
        });
        process.all("sequenceFlow")
                .forEach(flow ->
                        connect(out(prefix + flow.attribute("sourceRef")), in(prefix + flow.attribute("targetRef"))));
        process.all().filter(scope -> scope == process || isScope(scope)).forEach(scope -> links(prefix, scope));
        new Conditions(prefix, process).connect();
    }

    /** The processes whose cases may be carried in a circle for ever, each with a node of the circle. */
    Map<String, XmlElement> circles() {
        passCalls();
        return new CircleSearch(nodes, next).find();
    }

    private void node(String prefix, XmlElement node) {
        String key = prefix + node.id();
        if (node.name.equals("callActivity")) {
            call(key, node);
        } else if (!isScope(node) && !waits.rests(node)) {
            connect(in(key), out(key));
        }
        if (Waits.mayBeEmpty(node)) {
            connect(in(key), out(key));
        }
        if (mayThrow(node)) {
            mayFail(prefix, node);
        }
        XmlElement scope = node.parent;
        if (node.name.equals("boundaryEvent")) {
            happens(node, key, prefix + node.attribute("attachedToRef"));
        } else if (node.name.equals("startEvent") && scope != null) {
            if (scope.attribute("triggeredByEvent").equals("true") && scope.parent != null) {
                happens(node, key, scopeKey(prefix, scope));
            } else if (Waits.triggers(node).isEmpty()) {
                connect(in(scopeKey(prefix, node)), in(key));
            }
        }
    }

    /** An event while something runs: at once, or where something inside can fail or escalate. */
    private void happens(XmlElement event, String key, String hostKey) {
        List<XmlElement> triggers = Waits.triggers(event);
        if (triggers.stream().allMatch(waits::isLate)
                || event.child("compensateEventDefinition").isPresent()) {
            return;
        }
        if (triggers.stream().allMatch(FlowGraph::isThrown)) {
            connect((event.name.equals("boundaryEvent") ? THROWN_OUT_OF : THROWN_WITHIN) + hostKey, in(key));
        } else {
            connect(in(hostKey), in(key));
        }
    }

    /** What fails is caught at the edge of all that it is inside of, or by an event subprocess there that it is not part of. */
    private void mayFail(String prefix, XmlElement node) {
        boolean byEvent = false;
        for (XmlElement around = node; around != null && !around.name.equals("definitions"); around = around.parent) {
            String key = around.name.equals("process") ? prefix : prefix + around.id();
            connect(in(prefix + node.id()), THROWN_OUT_OF + key);
            if (!byEvent) {
                connect(in(prefix + node.id()), THROWN_WITHIN + key);
            }
            byEvent = around.attribute("triggeredByEvent").equals("true");
        }
    }

    private void signals(String key, XmlElement event, Map<String, String> names) {
        event.children("signalEventDefinition").forEach(signal -> {
            String name = names.getOrDefault(signal.attribute("signalRef"), "");
            boolean workedOut = ExpressionRules.isDynamic(name);
            if (THROWN.contains(event.name)) {
                connect(in(key), workedOut ? ANY_SIGNAL : SIGNAL + name);
                connect(in(key), SIGNAL_WORKED_OUT);
            } else {
                connect(ANY_SIGNAL, out(key));
                connect(workedOut ? SIGNAL_WORKED_OUT : SIGNAL + name, out(key));
            }
        });
    }

    private static boolean isThrown(XmlElement trigger) {
        return trigger.name.equals("errorEventDefinition") || trigger.name.equals("escalationEventDefinition");
    }

    private static boolean mayThrow(XmlElement node) {
        return WORK.contains(node.name)
                || THROWN.contains(node.name) && !Waits.triggers(node).isEmpty();
    }

    private void links(String prefix, XmlElement scope) {
        Map<String, String> arrivals = new HashMap<>();
        scope.children("intermediateCatchEvent")
                .forEach(event -> event.children("linkEventDefinition")
                        .forEach(link -> arrivals.put(link.attribute("name"), event.id())));
        scope.children("intermediateThrowEvent")
                .forEach(event -> event.children("linkEventDefinition")
                        .filter(link -> arrivals.containsKey(link.attribute("name")))
                        .forEach(link ->
                                connect(in(prefix + event.id()), in(prefix + arrivals.get(link.attribute("name"))))));
    }

    private void call(String key, XmlElement call) {
        if (call.attribute("c:calledElementBinding").startsWith("version")) {
            connect(in(key), out(key));
        } else {
            calls.computeIfAbsent(call.attribute("calledElement"), called -> new ArrayList<>())
                    .add(key);
        }
    }

    /** A call is passed in a moment if what it calls can be, or is not known; found out from the called to the calling. */
    private void passCalls() {
        calls.forEach((called, callers) -> {
            if (!processes.contains(called)) {
                callers.forEach(key -> connect(in(key), out(key)));
            }
        });
        Set<String> passable = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(processes);
        while (!open.isEmpty()) {
            String process = open.pop();
            if (!passable.contains(process) && leads(in(process + "/"), out(process + "/"))) {
                passable.add(process);
                calls.getOrDefault(process, List.of()).forEach(key -> {
                    connect(in(key), out(key));
                    open.push(key.substring(0, key.indexOf('/')));
                });
            }
        }
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            next.getOrDefault(at, Set.of()).stream().filter(seen::add).forEach(open::push);
        }
        return false;
    }

    private void connect(String from, String to) {
        next.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }

    static boolean isScope(XmlElement element) {
        return element.name.equals("subProcess") || element.name.equals("transaction");
    }

    private static String scopeKey(String prefix, XmlElement node) {
        XmlElement scope = node.parent;
        return scope == null || !isScope(scope) ? prefix : prefix + scope.id();
    }

    private static String in(String key) {
        return "in " + key;
    }

    private static String out(String key) {
        return "out " + key;
    }

    /** Events that happen again whenever their variable is set, also by what they themselves have begun. */
    private final class Conditions {

        private final String prefix;
        private final XmlElement process;

        Conditions(String prefix, XmlElement process) {
            this.prefix = prefix;
            this.process = process;
        }

        void connect() {
            Set<String> watched = new HashSet<>();
            process.all()
                    .filter(Conditions::isRepeated)
                    .forEach(event -> Waits.triggers(event).stream()
                            .map(trigger -> trigger.attribute("c:variableName"))
                            .forEach(variable -> {
                                watched.add(variable);
                                FlowGraph.this.connect(SET + prefix + variable, in(prefix + event.id()));
                            }));
            if (!watched.isEmpty()) {
                process.all()
                        .filter(BpmnRules::isNode)
                        .forEach(node -> written(node).stream()
                                .filter(watched::contains)
                                .forEach(variable ->
                                        FlowGraph.this.connect(out(prefix + node.id()), SET + prefix + variable)));
            }
        }

        private static boolean isRepeated(XmlElement event) {
            return event.child("conditionalEventDefinition").isPresent() && BpmnRules.repeats(event);
        }

        private Set<String> written(XmlElement node) {
            Set<String> names = new HashSet<>();
            names.add(node.attribute("c:resultVariable"));
            node.children("extensionElements").flatMap(XmlElement::all).forEach(extension -> {
                if (extension.name.endsWith("Parameter")) {
                    names.add(extension.attribute("name"));
                } else if (extension.name.equals("c:out")) {
                    names.add(extension.attribute("target"));
                }
            });
            stepsOf(node).flatMap(step -> step.outputs().stream()).forEach(output -> names.add(output.name()));
            names.removeIf(String::isEmpty);
            return names;
        }

        private Stream<Step> stepsOf(XmlElement node) {
            String step = node.attribute("c:delegateExpression");
            return step.length() > 3 ? palette.step(step.substring(2, step.length() - 1)).stream() : Stream.empty();
        }
    }
}
