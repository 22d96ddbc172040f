package io.ringflow.engine.model;

import io.ringflow.engine.model.ModelName.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a process looks for in its own deployment: forms, and those tables and called processes that it binds to it. A
 * deployment without them would leave its cases pointing at nothing.
 */
public final class BoundParts {

    private static final XmlReader READER = new XmlReader(BpmnRules.NAMESPACES);

    private BoundParts() {}

    /** Empty for what is no process, or cannot be read: the gate says so. */
    public static Set<ModelName> of(ModelFile file) {
        Set<ModelName> parts = new LinkedHashSet<>();
        if (file.name().endsWith(".bpmn")) {
            READER.read(file, new Findings(file.name()))
                    .ifPresent(root -> root.all().forEach(element -> {
                        note(element, "c:formRef", "c:formRefBinding", Kind.FORM, parts);
                        note(element, "c:decisionRef", "c:decisionRefBinding", Kind.DECISION, parts);
                        note(element, "calledElement", "c:calledElementBinding", Kind.PROCESS, parts);
                    }));
        }
        return parts;
    }

    private static void note(XmlElement element, String reference, String binding, Kind kind, Set<ModelName> parts) {
        if (element.has(reference) && element.attribute(binding).equals("deployment")) {
            parts.add(new ModelName(kind, element.attribute(reference)));
        }
    }
}
