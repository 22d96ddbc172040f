package io.ringflow.home;

import io.ringflow.delivery.ProjectFilter;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.Projects;
import io.ringflow.engine.bundle.ModelProposals;
import io.ringflow.home.Agenda.Section;
import io.ringflow.home.Agenda.When;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that a day begins with. */
@Controller
class HomeController {

    private static final int TASKS = 40;
    private static final int OPEN_TASKS = 10;
    private static final int DEALS = 50;
    private static final int SHOWN = 7;

    private final WorkList work;
    private final Agenda agenda;
    private final Starts starts;
    private final People people;
    private final Pipeline pipeline;
    private final Projects projects;
    private final ModelProposals proposals;

    HomeController(
            WorkList work,
            Agenda agenda,
            Starts starts,
            People people,
            Pipeline pipeline,
            Projects projects,
            ModelProposals proposals) {
        this.work = work;
        this.agenda = agenda;
        this.starts = starts;
        this.people = people;
        this.pipeline = pipeline;
        this.projects = projects;
        this.proposals = proposals;
    }

    /**
     * @param open the task whose form is to be opened in its row
     * @param done the step that was just completed, to say so
     */
    @GetMapping("/")
    String home(
            @RequestParam Optional<String> open,
            @RequestParam Optional<String> done,
            HttpServletRequest request,
            Model model) {
        Person person = people.current().orElseThrow();
        addTasks(person, model);
        addOpenTasks(person, Optional.empty(), model);
        model.addAttribute("open", open.orElse(null));
        model.addAttribute("done", done.orElse(null));
        model.addAttribute("starts", starts.all());
        addDeals(person, model);
        addProjects(person, model);
        addProposals(person, model);
        return Fragments.of(request, "home/start", "now");
    }

    /** The rows behind one, of the person's own work; whoever opens them as a page gets the whole page. */
    @GetMapping("/tasks")
    String more(@RequestParam String after, @RequestParam When in, HttpServletRequest request, Model model) {
        if (!Fragments.isAskedFor(request)) {
            return "redirect:/";
        }
        Person person = people.current().orElseThrow();
        addTasks(person, Optional.of(after), Optional.of(in), model);
        return Fragments.of(request, "home/more", "mine");
    }

    /** The rows behind one, of the work that the person may take. */
    @GetMapping("/tasks/open")
    String moreOpen(@RequestParam String after, HttpServletRequest request, Model model) {
        if (!Fragments.isAskedFor(request)) {
            return "redirect:/";
        }
        addOpenTasks(people.current().orElseThrow(), Optional.of(after), model);
        return Fragments.of(request, "home/more", "groups");
    }

    /** The projects that a project manager has to see to, the one planned earliest first. */
    private void addProjects(Person person, Model model) {
        boolean manages = people.groupsOf(person.username()).contains(Groups.PROJECT_MANAGERS);
        ProjectFilter mine = new ProjectFilter(
                ProjectStatus.RUNNING,
                Optional.empty(),
                Optional.of(person.username()),
                Optional.empty(),
                false,
                Optional.empty());
        model.addAttribute("projects", manages ? projects.list(mine, Optional.empty(), SHOWN) : List.of());
    }

    /** What releases propose is for process owners to decide. */
    private void addProposals(Person person, Model model) {
        boolean decides = people.groupsOf(person.username()).contains(Groups.PROCESS_OWNERS);
        model.addAttribute("proposals", decides ? proposals.waiting().size() : 0);
    }

    private void addTasks(Person person, Model model) {
        addTasks(person, Optional.empty(), Optional.empty(), model);
    }

    private void addTasks(Person person, Optional<String> after, Optional<When> in, Model model) {
        List<WorkItem> found = work.of(person.username(), after, TASKS + 1);
        List<WorkItem> shown = found.subList(0, Math.min(TASKS, found.size()));
        List<Section> sections = agenda.sections(shown, in);
        model.addAttribute("sections", sections);
        model.addAttribute(
                "more",
                found.size() <= TASKS
                        ? null
                        : UriComponentsBuilder.fromPath("/tasks")
                                .queryParam(
                                        "in", sections.get(sections.size() - 1).when())
                                .queryParam("after", "{after}")
                                .encode()
                                .buildAndExpand(shown.get(TASKS - 1).after())
                                .toUriString());
    }

    private void addOpenTasks(Person person, Optional<String> after, Model model) {
        List<WorkItem> found = work.open(person.username(), people.groupsOf(person.username()), after, OPEN_TASKS + 1);
        List<WorkItem> shown = found.subList(0, Math.min(OPEN_TASKS, found.size()));
        model.addAttribute("groupItems", shown);
        model.addAttribute(
                "moreOfGroups",
                found.size() <= OPEN_TASKS
                        ? null
                        : UriComponentsBuilder.fromPath("/tasks/open")
                                .queryParam("after", "{after}")
                                .encode()
                                .buildAndExpand(shown.get(OPEN_TASKS - 1).after())
                                .toUriString());
    }

    private void addDeals(Person person, Model model) {
        List<DealRow> deals = pipeline.dealsOf(person.username(), DEALS);
        LocalDate endOfWeek = agenda.endOfWeek();
        model.addAttribute(
                "promised",
                deals.stream()
                        .filter(deal -> deal.nextStepOn()
                                .filter(day -> !day.isAfter(endOfWeek))
                                .isPresent())
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("deals", deals.stream().limit(SHOWN).toList());
        model.addAttribute("moreDeals", deals.size() > SHOWN);
    }
}
