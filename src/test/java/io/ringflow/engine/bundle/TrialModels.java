package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/**
 * A small bundle under names of its own: {@code outer} calls {@code inner}, which asks with the form {@code note} and decides
 * with the table {@code rule}, all bound by deployment; nothing is bound to the table {@code apart}. What differs between
 * versions is said in a word that each of them holds.
 */
public final class TrialModels {

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:ringflow="http://ringflow.io/schema/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                targetNamespace="trial">
            %s
            </definitions>
            """;
    private static final String OUTER = """
              <process id="outer-%1$s" name="Outer %2$s" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="Asked" name="Asked"/>
                <sequenceFlow id="ToInner" sourceRef="Asked" targetRef="Inner"/>
                <callActivity id="Inner" name="Inner" calledElement="inner-%1$s" camunda:calledElementBinding="deployment"/>
                <sequenceFlow id="ToEnd" sourceRef="Inner" targetRef="Done"/>
                <endEvent id="Done" name="Done"/>
              </process>
            """;
    private static final String INNER = """
              <process id="inner-%1$s" name="Inner %2$s" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="Called" name="Called"/>
                <sequenceFlow id="ToRule" sourceRef="Called" targetRef="Decide"/>
                <businessRuleTask id="Decide" name="Decide" camunda:decisionRef="rule-%1$s" camunda:decisionRefBinding="deployment"
                    camunda:mapDecisionResult="singleEntry" camunda:resultVariable="answer"/>
                <sequenceFlow id="ToNote" sourceRef="Decide" targetRef="Note"/>
                <userTask id="Note" name="Note %2$s" camunda:candidateGroups="sales" camunda:formRef="note-%1$s"
                    camunda:formRefBinding="deployment" ringflow:deadline="PT8H"/>
                <sequenceFlow id="ToEnd" sourceRef="Note" targetRef="Done"/>
                <endEvent id="Done" name="Done"/>
              </process>
              <bpmndi:BPMNDiagram id="Diagram">
                <bpmndi:BPMNPlane id="Plane" bpmnElement="inner-%1$s">
                  <bpmndi:BPMNShape id="CalledShape" bpmnElement="Called"><dc:Bounds x="0" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="DecideShape" bpmnElement="Decide"><dc:Bounds x="80" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="NoteShape" bpmnElement="Note"><dc:Bounds x="220" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="DoneShape" bpmnElement="Done"><dc:Bounds x="360" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="trial" name="Trial" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="%1$s" name="Trial" camunda:historyTimeToLive="P30D">
                <decisionTable id="Table" hitPolicy="FIRST">
                  <output id="Answer" label="Answer" name="answer" typeRef="string"/>
                  <rule id="Always"><outputEntry id="Entry"><text>"%2$s"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String FORM = """
            {
              "id": "note-%1$s", "type": "default", "schemaVersion": 14,
              "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
              "components": [
                { "type": "radio", "id": "outcome", "key": "outcome", "label": "%2$s",
                  "values": [{ "label": "Done", "value": "done" }] }
              ]
            }
            """;

    final String name;
    private final Map<ModelName, byte[]> models = new LinkedHashMap<>();

    private TrialModels(String name) {
        this.name = name;
    }

    /** All models, saying «first». */
    public static TrialModels called(String name) {
        return new TrialModels(name)
                .with("outer", "first")
                .with("inner", "first")
                .with("note", "first")
                .with("rule", "first")
                .with("apart", "first");
    }

    /** The same models, one of which says something else. */
    public TrialModels with(String model, String word) {
        TrialModels changed = new TrialModels(name);
        changed.models.putAll(models);
        changed.models.put(name(model), text(model, word).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    /** As a node of a release does at its start. */
    public void ship(ApplicationContext node, String release) {
        node.getBean(BundleDeployer.class).ship(bundle(), release, false);
    }

    Bundle bundle() {
        return new Bundle("trial-" + name, models);
    }

    public byte[] content(String model) {
        return models.get(name(model));
    }

    public ModelName name(String model) {
        return ModelName.ofFile(model + "-" + name
                + switch (model) {
                    case "outer", "inner" -> ".bpmn";
                    case "note" -> ".form";
                    default -> ".dmn";
                });
    }

    private String text(String model, String word) {
        return switch (model) {
            case "outer" -> BPMN.formatted(OUTER.formatted(name, word));
            case "inner" -> BPMN.formatted(INNER.formatted(name, word));
            case "note" -> FORM.formatted(name, word);
            default -> TABLE.formatted(model + "-" + name, word);
        };
    }
}
