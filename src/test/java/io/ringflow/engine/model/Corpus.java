package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import io.ringflow.engine.palette.PaletteMethod;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.palette.PaletteStep.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A harmless deployment, and the steps that it uses; attacks are made by changing one thing in it. */
final class Corpus {

    static final String PROCESS = read("visit.bpmn");
    static final String DECISION = read("visit-class.dmn");
    static final String FORM = read("plan-visit.form");

    private Corpus() {}

    static Palette palette() {
        return Palette.describing(
                Map.of("urgeOwner", UrgeOwner.class, "greeter", Greeter.class, "workingTime", WorkingTime.class));
    }

    static ModelRules rules() {
        return new ModelRules(palette());
    }

    static List<ModelFile> deployment(String process, String decision, String form) {
        return List.of(
                ModelFile.of("pipeline/visit.bpmn", process),
                ModelFile.of("pipeline/visit-class.dmn", decision),
                ModelFile.of("pipeline/plan-visit.form", form));
    }

    static List<ModelFile> harmless() {
        return deployment(PROCESS, DECISION, FORM);
    }

    private static String read(String name) {
        try (InputStream file = Corpus.class.getResourceAsStream("/gate/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PaletteStep(name = "Urge the owner", purpose = "Reminds the owner.")
    static class UrgeOwner implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("urged", true);
        }
    }

    @PaletteStep(name = "Greeter", purpose = "Greets.", kind = Kind.LISTENER)
    static class Greeter implements TaskListener, ExecutionListener {
        @Override
        public void notify(DelegateTask task) {
            task.setVariable("greeted", true);
        }

        @Override
        public void notify(DelegateExecution execution) {
            execution.setVariable("greeted", true);
        }
    }

    @PaletteStep(name = "Working time", purpose = "Reckons.", kind = Kind.EXPRESSION)
    static class WorkingTime {
        @PaletteMethod(purpose = "The moment after so much working time.")
        public Date after(String duration) {
            return new Date(duration.length());
        }

        public String secret() {
            return "secret";
        }
    }
}
