package io.ringflow.engine.diagram;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The way that one case took through its model, and where it stands.
 *
 * @param definitionId of the version that the case runs on
 * @param key id of the process
 * @param steps in the order in which they were reached
 * @param flows ids of the sequence flows that the case went along
 */
public record CaseDiagram(String definitionId, String key, String name, List<Step> steps, Set<String> flows) {

    /**
     * One visit of an element of the model.
     *
     * @param type as BPMN names it, for example {@code userTask}
     * @param assignee login name of whoever had the task
     * @param canceled whether the process left it by another way than its own completion
     */
    public record Step(
            String element,
            String name,
            String type,
            Instant start,
            Optional<Instant> end,
            Optional<String> assignee,
            boolean canceled) {

        public boolean current() {
            return end.isEmpty();
        }
    }

    /** Elements and flows that the case has been through. */
    public Collection<String> taken() {
        Set<String> taken = new TreeSet<>(flows);
        steps.forEach(step -> taken.add(step.element()));
        return taken;
    }

    /** Elements where the case stands now, without the sub-processes around them. */
    public Collection<String> current() {
        Set<String> current = new TreeSet<>();
        steps.stream()
                .filter(step -> step.current() && !"subProcess".equals(step.type()))
                .forEach(step -> current.add(step.element()));
        return current;
    }

    /** How often each task was visited, for those visited more than once. */
    public Map<String, Long> visits() {
        Map<String, Long> visits = new TreeMap<>();
        steps.stream()
                .filter(step -> step.type().endsWith("Task") || step.type().equals("callActivity"))
                .forEach(step -> visits.merge(step.element(), 1L, Long::sum));
        visits.values().removeIf(count -> count < 2);
        return visits;
    }
}
