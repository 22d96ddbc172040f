package io.ringflow.delivery.web;

import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectColumn;
import io.ringflow.delivery.ProjectFilter;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.Projects;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects as a board by market stage and as a list, the late ones first. */
@Controller
@PreAuthorize(ProjectAccess.MAY_LOOK)
class ProjectLists {

    private static final int CARDS = 20;
    private static final int ROWS = 50;
    private static final String BOARD = "/projects";
    private static final String LIST = "/projects/list";

    private final Projects projects;
    private final ProjectAccess access;
    private final People people;
    private final MessageSource messages;

    ProjectLists(Projects projects, ProjectAccess access, People people, MessageSource messages) {
        this.projects = projects;
        this.access = access;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping(BOARD)
    String board(ProjectWish wish, Model model) {
        ProjectWish running = new ProjectWish(wish.of(), wish.shows().equals("late") ? "late" : null, null, wish.q());
        ProjectFilter filter = running.filter(access);
        List<ProjectColumn> columns = projects.board(filter, CARDS);
        frame(running, BOARD, model);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "closed",
                projects.list(
                        new ProjectWish(wish.of(), "closed", null, wish.q()).filter(access), Optional.empty(), CARDS));
        model.addAttribute("people", people(columns.stream().flatMap(column -> column.projects().stream())));
        model.addAttribute("empty", columns.stream().allMatch(column -> column.count() == 0));
        return "delivery/projects";
    }

    @GetMapping("/projects/columns/{stage}")
    String more(@PathVariable MarketStage stage, @RequestParam String after, ProjectWish wish, Model model) {
        ProjectWish inStage = new ProjectWish(wish.of(), wish.show(), stage, wish.q());
        List<ProjectRow> found = projects.list(inStage.filter(access), Optional.of(after), CARDS + 1);
        List<ProjectRow> shown = found.subList(0, Math.min(CARDS, found.size()));
        frame(inStage, BOARD, model);
        model.addAttribute("cards", shown);
        model.addAttribute("people", people(shown.stream()));
        model.addAttribute("stage", stage);
        model.addAttribute("more", found.size() > CARDS);
        return "delivery/projects :: cards";
    }

    @GetMapping(LIST)
    String list(
            ProjectWish wish,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        ProjectFilter filter = wish.filter(access);
        List<ProjectRow> found = projects.list(filter, Optional.ofNullable(after), ROWS + 1);
        List<ProjectRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        frame(wish, LIST, model);
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next",
                found.size() > ROWS
                        ? wish.address(LIST, "after", shown.get(ROWS - 1).after())
                        : null);
        model.addAttribute("people", people(shown.stream()));
        if (after != null && Fragments.isAskedFor(request)) {
            return "delivery/project-list :: rows";
        }
        model.addAttribute("totals", projects.totals(filter));
        return "delivery/project-list";
    }

    private void frame(ProjectWish wish, String path, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("mine", wish.isMine(access));
        model.addAttribute("showing", wish.shows());
        model.addAttribute("scopes", scopes(wish, path));
        model.addAttribute("board", wish.address(BOARD, "stage", null));
        model.addAttribute("list", wish.address(LIST, "stage", wish.stage()));
        model.addAttribute("shows", shows(wish, path));
        model.addAttribute("stages", stages(wish));
    }

    private List<Choice> scopes(ProjectWish wish, String path) {
        boolean mine = wish.isMine(access);
        List<Choice> scopes = new ArrayList<>();
        scopes.add(new Choice(say("delivery.projects.mine"), wish.address(path, "of", "mine"), mine));
        if (access.seesAll()) {
            scopes.add(new Choice(say("delivery.projects.all"), wish.address(path, "of", "all"), !mine));
        } else if (!access.viewer().team().isEmpty()) {
            scopes.add(new Choice(say("delivery.projects.team"), wish.address(path, "of", "team"), !mine));
        }
        return scopes;
    }

    private List<Choice> shows(ProjectWish wish, String path) {
        return (path.equals(BOARD) ? Stream.of("running", "late") : Stream.of("running", "late", "closed"))
                .map(show -> new Choice(
                        say("delivery.projects." + show),
                        wish.address(path, "show", show),
                        wish.shows().equals(show)))
                .toList();
    }

    private List<Choice> stages(ProjectWish wish) {
        return Stream.of(MarketStage.values())
                .map(stage -> new Choice(
                        say("delivery.stage." + stage),
                        wish.address(LIST, "stage", wish.stage() == stage ? null : stage),
                        wish.stage() == stage))
                .toList();
    }

    private Map<String, Person> people(Stream<ProjectRow> rows) {
        return people.findAll(rows.flatMap(row -> Stream.concat(Stream.of(row.seller()), row.manager().stream()))
                .distinct()
                .toList());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
