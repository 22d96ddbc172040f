package io.ringflow.engine.model.translation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The names on a process diagram. Messages, signals and errors keep theirs: code and other processes call them by name. */
final class ProcessNames {

    private ProcessNames() {}

    static byte[] translate(byte[] content, Words words) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        Changes changes = new Changes(words);
        for (Process process : model.getModelElementsByType(Process.class)) {
            changes.at("model." + process.getId(), process.getName(), process::setName);
        }
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            changes.at(key(element, element.getId()), element.getName(), element::setName);
        }
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            changes.at(key(lane, lane.getId()), lane.getName(), lane::setName);
        }
        for (TextAnnotation note : model.getModelElementsByType(TextAnnotation.class)) {
            if (note.getText() != null) {
                changes.at(key(note, note.getId()), note.getText().getTextContent(), note.getText()::setTextContent);
            }
        }
        for (Participant pool : model.getModelElementsByType(Participant.class)) {
            if (pool.getProcess() != null) {
                changes.at("model." + pool.getProcess().getId() + "." + pool.getId(), pool.getName(), pool::setName);
            }
        }
        return changes.any() ? Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8) : content;
    }

    private static String key(ModelElementInstance element, String id) {
        ModelElementInstance ancestor = element;
        while (ancestor != null && !(ancestor instanceof Process)) {
            ancestor = ancestor.getParentElement();
        }
        String process = ancestor instanceof Process found ? found.getId() : "";
        return "model." + process + "." + id;
    }
}
