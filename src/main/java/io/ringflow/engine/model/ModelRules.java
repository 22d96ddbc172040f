package io.ringflow.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.engine.palette.Palette;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules that processes, decision tables and forms keep, as a library: the gate asks it at deployment, tests and the workbench
 * before. It fails closed: what no rule knows is refused.
 */
public final class ModelRules {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_ ().-]{1,100}(/[\\p{L}\\p{N}_ ().-]{1,100}){0,8}");

    private final BpmnRules bpmn;
    private final DmnRules dmn;
    private final FormRules forms;
    private final ModelLimits limits;

    public ModelRules(Palette palette, ModelLimits limits) {
        this.bpmn = new BpmnRules(palette, limits);
        this.dmn = new DmnRules(palette, limits);
        this.forms = new FormRules(new AllowListRules(new Grammar("bpmn-allowed.txt"), palette, limits));
        this.limits = limits;
    }

    public ModelRules(Palette palette) {
        this(palette, ModelLimits.usual());
    }

    /**
     * Looks at the files of one deployment together, since a task's form must be among them.
     *
     * @return what refuses and what only warns, file by file; empty if all is well
     */
    public List<Finding> check(Collection<ModelFile> files) {
        Findings whole = new Findings("");
        if (files.size() > limits.maxFiles()) {
            whole.refuse("tooManyFiles", "", "", String.valueOf(limits.maxFiles()));
            return whole.all();
        }
        Deployment deployment = new Deployment();
        Map<ModelFile, Findings> findings = new LinkedHashMap<>();
        Map<ModelFile, XmlElement> models = new LinkedHashMap<>();
        Map<ModelFile, JsonNode> forms = new LinkedHashMap<>();
        for (ModelFile file : files) {
            Findings found = new Findings(file.name());
            findings.put(file, found);
            read(file, deployment, models, forms, found);
        }
        forms.forEach((file, form) -> this.forms.check(form, findings.get(file)));
        models.forEach((file, root) -> {
            if (file.name().endsWith(".bpmn")) {
                bpmn.check(root, deployment, findings.get(file));
            } else {
                dmn.check(root, findings.get(file));
            }
        });
        List<Finding> all = new ArrayList<>();
        findings.values().forEach(found -> all.addAll(found.all()));
        return all;
    }

    private void read(
            ModelFile file,
            Deployment deployment,
            Map<ModelFile, XmlElement> models,
            Map<ModelFile, JsonNode> known,
            Findings found) {
        if (!NAME.matcher(file.name()).matches() || file.name().contains("..")) {
            found.refuse("fileName", "", "", file.name());
        } else if (file.content().length > limits.maxFileSize().toBytes()) {
            found.refuse("tooLarge", "", "", limits.maxFileSize().toKilobytes() + " kB");
        } else if (file.name().endsWith(".bpmn")) {
            bpmn.read(file, deployment, found).ifPresent(root -> models.put(file, root));
        } else if (file.name().endsWith(".dmn")) {
            dmn.read(file, deployment, found).ifPresent(root -> models.put(file, root));
        } else if (file.name().endsWith(".form")) {
            forms.read(file, deployment, found).ifPresent(form -> known.put(file, form));
        } else {
            found.refuse("fileType", "", "", file.name());
        }
    }
}
