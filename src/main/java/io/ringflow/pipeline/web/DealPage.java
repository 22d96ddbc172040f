package io.ringflow.pipeline.web;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.engine.diagram.CaseDiagram;
import io.ringflow.engine.diagram.CaseDiagrams;
import io.ringflow.engine.diagram.ModelWords;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.DealView.LogEntry;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.web.NothingThere;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A deal's record: where it stands, how it came there, who is involved, and its way through the model. */
@Controller
@PreAuthorize(DealAccess.MAY_LOOK)
class DealPage {

    private final Pipeline pipeline;
    private final DealAccess access;
    private final DealStages stages;
    private final CaseDiagrams diagrams;
    private final People people;
    private final CustomerDirectory customers;

    DealPage(
            Pipeline pipeline,
            DealAccess access,
            DealStages stages,
            CaseDiagrams diagrams,
            People people,
            CustomerDirectory customers) {
        this.pipeline = pipeline;
        this.access = access;
        this.stages = stages;
        this.diagrams = diagrams;
        this.people = people;
        this.customers = customers;
    }

    @GetMapping("/pipeline/{number:OPP-.+}")
    String deal(@PathVariable String number, Locale locale, Model model) {
        DealView deal = access.visible(pipeline.deal(number));
        List<CaseDiagram> cases = cases(deal);
        model.addAttribute("deal", deal);
        model.addAttribute("row", deal.row());
        model.addAttribute("customer", customers.find(deal.row().customer()).orElse(null));
        model.addAttribute("stages", stages.bar(deal));
        model.addAttribute("cases", cases);
        Map<String, Map<String, String>> words = words(cases, locale);
        model.addAttribute("words", words);
        deal.waiting().ifPresent(waiting -> model.addAttribute("task", name(waiting, words)));
        model.addAttribute("people", people(deal, cases));
        return "pipeline/deal";
    }

    @ResponseBody
    @GetMapping(path = "/pipeline/{number:OPP-.+}/models/{position}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable int position) {
        return access.visibleRow(pipeline.dealRow(number))
                .processInstanceId()
                .flatMap(instance -> diagrams.model(instance, position))
                .map(ResponseEntity::ok)
                .orElseThrow(NothingThere::new);
    }

    private List<CaseDiagram> cases(DealView deal) {
        return deal.row().processInstanceId().map(diagrams::of).orElse(List.of());
    }

    private static Map<String, Map<String, String>> words(List<CaseDiagram> cases, Locale locale) {
        return cases.stream()
                .map(CaseDiagram::key)
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> ModelWords.of(key, locale)));
    }

    private static String name(DealView.Waiting waiting, Map<String, Map<String, String>> words) {
        return words.values().stream()
                .map(names -> names.get(waiting.taskKey()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(waiting.task());
    }

    private Map<String, Person> people(DealView deal, List<CaseDiagram> cases) {
        return people.findAll(Stream.of(
                        deal.row().owner().stream(),
                        deal.log().stream().map(LogEntry::by).flatMap(Optional::stream),
                        deal.waiting().flatMap(DealView.Waiting::assignee).stream(),
                        deal.quotations().stream()
                                .flatMap(quotation -> Stream.of(quotation.preparedBy(), quotation.reviewedBy()))
                                .flatMap(Optional::stream),
                        cases.stream()
                                .flatMap(diagram -> diagram.steps().stream())
                                .flatMap(step -> step.assignee().stream()))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
