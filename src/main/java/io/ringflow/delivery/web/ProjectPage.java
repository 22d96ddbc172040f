package io.ringflow.delivery.web;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.ProjectPanel;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.Projects;
import io.ringflow.delivery.process.ProjectSteps;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.Moments;
import io.ringflow.shared.web.NothingThere;
import io.ringflow.shared.web.PagePanel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A project's record: plan against fact, what is known, what is to be done, its story and its way through the model. */
@Controller
@PreAuthorize(ProjectAccess.MAY_LOOK)
class ProjectPage {

    private final Projects projects;
    private final ProjectAccess access;
    private final ProjectStages stages;
    private final StoryLines story;
    private final ProjectSteps steps;
    private final RecordCases cases;
    private final CustomerDirectory customers;
    private final People people;
    private final Moments moments;
    private final List<ProjectPanel> panels;

    ProjectPage(
            Projects projects,
            ProjectAccess access,
            ProjectStages stages,
            StoryLines story,
            ProjectSteps steps,
            RecordCases cases,
            CustomerDirectory customers,
            People people,
            Moments moments,
            List<ProjectPanel> panels) {
        this.projects = projects;
        this.access = access;
        this.stages = stages;
        this.story = story;
        this.steps = steps;
        this.cases = cases;
        this.customers = customers;
        this.people = people;
        this.moments = moments;
        this.panels = panels;
    }

    @GetMapping("/projects/{number:PRJ-.+}")
    String project(@PathVariable String number, Locale locale, Model model) {
        ProjectView project = projects.project(number)
                .filter(found -> access.sees(found.row()))
                .orElseThrow(NothingThere::new);
        model.addAttribute("project", project);
        model.addAttribute("row", project.row());
        model.addAttribute("customer", customers.find(project.row().customer()).orElse(null));
        model.addAttribute("stages", stages.bar(project));
        model.addAttribute("line", PlanLine.of(project, moments.today()));
        cases.show(project.open(), project.processInstance(), locale, model);
        model.addAttribute("story", story.of(project.story()));
        model.addAttribute("people", persons(project));
        model.addAttribute("panels", PagePanel.filled(panels.stream(), project));
        model.addAttribute("mayPlan", access.mayPlan());
        model.addAttribute("mayConfirm", access.mayConfirm());
        return "delivery/project";
    }

    @ResponseBody
    @GetMapping(path = "/projects/{number:PRJ-.+}/models/{position}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable int position) {
        access.visible(projects.row(number));
        return cases.model(projects.processInstance(number), position);
    }

    /** Begins the step in which another day is planned, and leads there. */
    @PostMapping("/projects/{number:PRJ-.+}/plan")
    @PreAuthorize(ProjectAccess.MAY_PLAN)
    String plan(@PathVariable String number) {
        access.visible(projects.row(number));
        return task(number, steps.planAnew(number));
    }

    /** Begins the step in which two people confirm by a document what the stage needs, and leads there. */
    @PostMapping("/projects/{number:PRJ-.+}/confirm")
    @PreAuthorize(ProjectAccess.MAY_CONFIRM)
    String confirm(@PathVariable String number, @RequestParam EvidenceKind evidence) {
        access.visible(projects.row(number));
        return task(number, steps.confirmByHand(number, evidence));
    }

    private static String task(String number, Optional<String> task) {
        return "redirect:" + task.map(id -> "/tasks/" + id).orElse("/projects/" + number);
    }

    private Map<String, Person> persons(ProjectView project) {
        return people.findAll(Stream.of(
                        Stream.of(project.row().seller()),
                        project.row().manager().stream(),
                        project.evidence().stream()
                                .flatMap(known -> Stream.of(known.enteredBy(), known.checkedBy()))
                                .flatMap(Optional::stream))
                .flatMap(names -> names)
                .distinct()
                .toList());
    }
}
