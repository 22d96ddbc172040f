package io.ringflow.delivery.erp.web;

import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.Projects;
import io.ringflow.delivery.again.AgainRuns;
import io.ringflow.delivery.again.AgainWork;
import io.ringflow.delivery.again.AgainWork.What;
import io.ringflow.delivery.erp.EventDesk;
import io.ringflow.delivery.erp.EventFilter;
import io.ringflow.delivery.erp.EventFilter.Shown;
import io.ringflow.delivery.erp.EventReads;
import io.ringflow.delivery.erp.EventRow;
import io.ringflow.delivery.erp.EventTypes;
import io.ringflow.delivery.erp.EventView;
import io.ringflow.identity.People;
import io.ringflow.shared.FieldRefusal;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the ERP told, what became of it, and what to do about that which fits nothing. */
@Controller
@PreAuthorize(EventAccess.MAY_LOOK)
class EventPages {

    static final String LIST = "/projects/events";

    private static final int ROWS = 50;
    private static final Set<Shown> REPEATABLE = Set.of(Shown.UNMATCHED, Shown.FAILING);
    private static final String PAGE = "delivery/erp/event";

    private final EventReads reads;
    private final EventDesk desk;
    private final EventTypes types;
    private final Projects projects;
    private final People people;
    private final AgainRuns runs;
    private final ErpTabs tabs;
    private final MessageSource words;

    EventPages(
            EventReads reads,
            EventDesk desk,
            EventTypes types,
            Projects projects,
            People people,
            AgainRuns runs,
            ErpTabs tabs,
            MessageSource words) {
        this.reads = reads;
        this.desk = desk;
        this.types = types;
        this.projects = projects;
        this.people = people;
        this.runs = runs;
        this.tabs = tabs;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "UNMATCHED") Shown shown,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request,
            Authentication person,
            Locale language,
            Model model) {
        EventFilter filter = new EventFilter(shown, Optional.of(search.strip()).filter(text -> !text.isEmpty()));
        List<EventRow> rows = reads.rows(filter, Optional.ofNullable(after), ROWS + 1);
        List<EventRow> page = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                rows.size() > ROWS ? address(shown, search, page.get(ROWS - 1).id()) : null);
        model.addAttribute("known", types.known());
        if (after != null && Fragments.isAskedFor(request)) {
            return "delivery/erp/events :: rows";
        }
        Map<Shown, Long> counts = reads.counts();
        model.addAttribute(
                "choices",
                Arrays.stream(Shown.values())
                        .map(choice -> new Choice(
                                words.getMessage("delivery.events.shown." + choice, null, language),
                                address(choice, search, null),
                                choice == shown,
                                counts.get(choice)))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute("search", search.strip());
        model.addAttribute("here", address(shown, search, null));
        model.addAttribute("tabs", tabs.on(LIST, language));
        model.addAttribute("run", runs.latest(What.EVENTS).orElse(null));
        model.addAttribute("mayTryAll", REPEATABLE.contains(shown) && EventAccess.mayAct(person));
        return "delivery/erp/events";
    }

    /** All of those that the list shows. */
    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/again")
    String replayAll(
            @RequestParam(defaultValue = "UNMATCHED") Shown shown,
            @RequestParam(defaultValue = "") String search,
            Authentication person) {
        if (!REPEATABLE.contains(shown)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        runs.begin(What.EVENTS, new AgainWork.Choice(shown.name(), search.strip()), person.getName());
        return "redirect:" + address(shown, search, null);
    }

    @GetMapping(LIST + "/{id:\\d+}")
    String event(@PathVariable long id, Authentication person, Model model) {
        EventView event = existing(id);
        return page(event, CorrectionForm.of(event), person, model);
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/{id:\\d+}/correct")
    String correct(
            @PathVariable long id,
            @RequestParam long version,
            CorrectionForm form,
            Authentication person,
            HttpServletResponse response,
            Model model) {
        EventView event = existing(id);
        return done(id, () -> desk.correct(id, version, form.correction()), event, form, person, response, model);
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/{id:\\d+}/replay")
    String replay(@PathVariable long id, @RequestParam long version) {
        existing(id);
        desk.replay(id, version);
        return "redirect:" + LIST + "/" + id;
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/{id:\\d+}/aside")
    String setAside(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            HttpServletResponse response,
            Model model) {
        EventView event = existing(id);
        model.addAttribute("reason", reason);
        return done(
                id, () -> desk.setAside(id, version, reason), event, CorrectionForm.of(event), person, response, model);
    }

    private String done(
            long id,
            Runnable step,
            EventView event,
            CorrectionForm form,
            Authentication person,
            HttpServletResponse response,
            Model model) {
        try {
            step.run();
            return "redirect:" + LIST + "/" + id;
        } catch (FieldRefusal refused) {
            model.addAttribute("errors", refused.fields());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(event, form, person, model);
        }
    }

    private String page(EventView event, CorrectionForm form, Authentication person, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("row", event.row());
        model.addAttribute("form", form);
        model.addAttribute(
                "project",
                projects.ofContract(event.row().contract())
                        .map(ProjectRow::number)
                        .orElse(null));
        model.addAttribute("known", types.known());
        model.addAttribute("mayAct", event.isOpen() && EventAccess.mayAct(person));
        model.addAttribute(
                "people",
                people.findAll(event.steps().stream()
                        .map(EventView.Step::by)
                        .distinct()
                        .toList()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return PAGE;
    }

    private EventView existing(long id) {
        return reads.find(id).orElseThrow(NothingThere::new);
    }

    private static String address(Shown shown, String search, @Nullable Long after) {
        return UriComponentsBuilder.fromPath(LIST)
                .queryParam("shown", shown)
                .queryParam("search", "{search}")
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .buildAndExpand(search.strip())
                .toUriString();
    }
}
