package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import io.ringflow.engine.time.WorkingDuration;
import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process must say, beyond saying nothing that is forbidden. */
final class BpmnRules {

    static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "c"),
            Map.entry("http://ringflow.io/schema/bpmn", "r"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "m"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "x"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "d"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "g"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "g"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "b"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "k"));

    private static final Set<String> TASKS = Set.of(
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction");

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");

    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");

    private static final int MOST_INSTANCES = 1_000;

    private final Grammar grammar = new Grammar("bpmn-allowed.txt");
    private final XmlReader reader = new XmlReader(NAMESPACES);
    private final AllowListRules allowed;
    private final TimerRules timers;
    private final Waits waits;
    private final Palette palette;

    BpmnRules(Palette palette, ModelLimits limits) {
        this.palette = palette;
        this.allowed = new AllowListRules(grammar, palette, limits);
        this.timers = new TimerRules(palette);
        this.waits = new Waits(timers);
    }

    Optional<XmlElement> read(ModelFile file, Deployment deployment, Findings findings) {
        Optional<XmlElement> root = reader.read(file, findings);
        root.ifPresent(definitions -> definitions.children("process").forEach(process -> {
            if (!deployment.processes.add(process.id())) {
                findings.refuse("duplicateProcess", process, process.id());
            }
            Calls.note(definitions, process, deployment);
            deployment.flow(waits, palette).add(definitions, process);
        }));
        return root;
    }

    void check(XmlElement root, Deployment deployment, Findings findings) {
        allowed.check(root, "definitions", findings);
        List<XmlElement> processes = root.children("process").toList();
        if (processes.stream()
                .noneMatch(process -> process.attribute("isExecutable").equals("true"))) {
            findings.refuse("notExecutable", processes.isEmpty() ? root : processes.get(0));
        }
        root.all().takeWhile(element -> !findings.full()).forEach(element -> element(element, deployment, findings));
    }

    private void element(XmlElement element, Deployment deployment, Findings findings) {
        if (isNode(element) || element.name.equals("process")) {
            named(element, findings);
        }
        switch (element.name) {
            case "process" -> process(element, deployment, findings);
            case "userTask" -> userTask(element, deployment, findings);
            case "startEvent" -> startForm(element, deployment, findings);
            case "serviceTask", "sendTask" -> work(element, false, findings);
            case "businessRuleTask" -> {
                work(element, element.has("c:decisionRef"), findings);
                target(element, "c:decisionRef", deployment.decisions, findings);
            }
            case "intermediateThrowEvent", "endEvent" ->
                element.children("messageEventDefinition").forEach(message -> work(message, false, findings));
            case "callActivity" -> {
                if (!element.has("calledElement")) {
                    findings.refuse("nothingCalled", element);
                }
                target(element, "calledElement", deployment.processes, findings);
            }
            case "loopCardinality" -> cardinality(element, findings);
            case "conditionalEventDefinition" -> condition(element, findings);
            case "timeDate", "timeDuration", "timeCycle" -> timers.check(element, findings);
            case "c:failedJobRetryTimeCycle" -> timers.checkRetries(element, findings);
            case "c:taskListener", "c:executionListener" -> {
                if (!element.has("delegateExpression")) {
                    findings.refuse("noWork", element, AllowListRules.shown(element.name));
                }
            }
            default -> {}
        }
    }

    static boolean isNode(XmlElement element) {
        return TASKS.contains(element.name) || EVENTS.contains(element.name) || GATEWAYS.contains(element.name);
    }

    private void named(XmlElement element, Findings findings) {
        if (element.id().isBlank()) {
            findings.refuse("idMissing", element, element.name);
        } else if (Values.isGenerated(element.id())) {
            findings.refuse("generatedId", element, element.id());
        }
        if (!element.has("name") && !GATEWAYS.contains(element.name)) {
            findings.warn("nameMissing", element);
        }
    }

    private void process(XmlElement process, Deployment deployment, Findings findings) {
        boolean runs = process.attribute("isExecutable").equals("true");
        if (runs && !process.has("c:historyTimeToLive")) {
            findings.refuse("historyTimeToLive", process);
        }
        if (Calls.comeBack(process.id(), deployment)) {
            findings.refuse("callLoop", process, process.id());
        }
        XmlElement circle = deployment.circles().get(process.id());
        if (circle != null && circle.isInside(process)) {
            findings.refuse("loop", circle, String.valueOf(Waits.SHORTEST.toMinutes()));
        }
    }

    private void userTask(XmlElement task, Deployment deployment, Findings findings) {
        String deadline = task.attribute("r:deadline");
        if (deadline.isBlank()) {
            findings.refuse("deadlineMissing", task);
        } else if (!ExpressionRules.isDynamic(deadline) && !isWorkingTime(deadline)) {
            findings.refuse("deadlineUnreadable", task, deadline);
        }
        if (!task.has("c:assignee") && !task.has("c:candidateUsers") && !task.has("c:candidateGroups")) {
            findings.refuse("nobody", task);
        }
        if (!task.has("c:formRef")) {
            findings.refuse("formMissing", task);
        } else {
            form(task, deployment, findings);
            Deployment.@Nullable FormFields form = deployment.forms.get(task.attribute("c:formRef"));
            if (form != null && !form.outcome()) {
                findings.warn("outcomeMissing", task, task.attribute("c:formRef"));
            }
        }
    }

    private static boolean isWorkingTime(String text) {
        try {
            return !WorkingDuration.read(text).isZero();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private void startForm(XmlElement start, Deployment deployment, Findings findings) {
        if (start.has("c:formRef") || start.has("c:formRefBinding")) {
            form(start, deployment, findings);
        }
    }

    private void form(XmlElement element, Deployment deployment, Findings findings) {
        String form = element.attribute("c:formRef");
        if (!element.attribute("c:formRefBinding").equals("deployment")) {
            findings.refuse("formBinding", element, form);
        }
        if (!deployment.forms.containsKey(form)) {
            findings.refuse("formUnknown", element, form);
        }
    }

    private void work(XmlElement element, boolean decides, Findings findings) {
        int ways = (decides ? 1 : 0)
                + (element.has("c:delegateExpression") ? 1 : 0)
                + (element.has("c:expression") ? 1 : 0)
                + (element.has("c:type") ? 1 : 0);
        if (ways == 0) {
            findings.refuse("noWork", element, element.name);
        } else if (ways > 1) {
            findings.refuse("twoWorks", element);
        }
        if (element.has("c:type") != element.has("c:topic")) {
            findings.refuse("external", element, "camunda:topic", element.attribute("c:topic"));
        }
    }

    private void target(XmlElement element, String attribute, Set<String> known, Findings findings) {
        String target = element.attribute(attribute);
        if (element.has(attribute) && !Values.isId(target)) {
            findings.refuse("value", element, AllowListRules.shown(attribute), target);
        }
        boolean bound = element.attribute(
                        attribute.equals("calledElement") ? "c:calledElementBinding" : "c:decisionRefBinding")
                .equals("deployment");
        if (bound && !known.contains(target)) {
            findings.refuse("targetUnknown", element, target);
        }
    }

    /** Repetitions within repetitions multiply. */
    private void cardinality(XmlElement element, Findings findings) {
        long all = 1;
        XmlElement around = element.parent == null ? null : element.parent.parent;
        while (around != null && all <= MOST_INSTANCES) {
            all *= around.child("multiInstanceLoopCharacteristics")
                    .flatMap(loop -> loop.child("loopCardinality"))
                    .map(number ->
                            number.text().matches("[1-9]\\d{0,8}") ? Long.parseLong(number.text()) : Long.MAX_VALUE)
                    .orElse(1L);
            around = around.parent;
        }
        if (all > MOST_INSTANCES) {
            findings.refuse("cardinality", element, element.text(), String.valueOf(MOST_INSTANCES));
        }
    }

    /** An event that may happen many times must say which variable it watches: any other would set it off as well. */
    private static void condition(XmlElement definition, Findings findings) {
        if (definition.parent != null && repeats(definition.parent) && !definition.has("c:variableName")) {
            findings.refuse("conditionEverywhere", definition);
        }
    }

    /** Whether the event leaves what it belongs to running, and so may happen again. */
    static boolean repeats(XmlElement event) {
        return event.attribute("cancelActivity").equals("false")
                || event.attribute("isInterrupting").equals("false");
    }
}
