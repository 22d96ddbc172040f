package io.ringflow.delivery.web;

import io.ringflow.delivery.OpenStep;
import io.ringflow.engine.diagram.CaseDiagram;
import io.ringflow.engine.diagram.CaseDiagrams;
import io.ringflow.engine.diagram.ModelWords;
import io.ringflow.identity.People;
import io.ringflow.shared.web.NothingThere;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on a record's page the cases that carry it: who has what to do, the way that they took, and where they stand. */
@Component
class RecordCases {

    private final CaseDiagrams diagrams;
    private final People people;

    RecordCases(CaseDiagrams diagrams, People people) {
        this.diagrams = diagrams;
        this.people = people;
    }

    /** What {@code delivery/cases} reads. */
    void show(List<OpenStep> steps, Optional<String> processInstance, Locale locale, Model model) {
        List<CaseDiagram> cases = processInstance.map(diagrams::of).orElse(List.of());
        model.addAttribute("steps", steps);
        model.addAttribute("cases", cases);
        model.addAttribute("words", words(steps, cases, locale));
        model.addAttribute(
                "holders",
                people.findAll(steps.stream()
                        .flatMap(step -> step.assignee().stream())
                        .distinct()
                        .toList()));
    }

    /**
     * The model that one of the cases runs on, as BPMN 2.0 XML.
     *
     * @param position of the case on the page, from 0
     */
    ResponseEntity<String> model(Optional<String> processInstance, int position) {
        return processInstance
                .flatMap(instance -> diagrams.model(instance, position))
                .map(ResponseEntity::ok)
                .orElseThrow(NothingThere::new);
    }

    private static Map<String, Map<String, String>> words(
            List<OpenStep> steps, List<CaseDiagram> cases, Locale locale) {
        return Stream.concat(
                        cases.stream().map(CaseDiagram::key), steps.stream().map(OpenStep::process))
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> ModelWords.of(key, locale)));
    }
}
