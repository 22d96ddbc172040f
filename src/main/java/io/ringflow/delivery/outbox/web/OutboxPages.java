package io.ringflow.delivery.outbox.web;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.delivery.again.AgainRuns;
import io.ringflow.delivery.again.AgainWork;
import io.ringflow.delivery.again.AgainWork.What;
import io.ringflow.delivery.erp.web.ErpTabs;
import io.ringflow.delivery.erp.web.EventAccess;
import io.ringflow.delivery.outbox.OutboxDesk;
import io.ringflow.delivery.outbox.OutboxFilter;
import io.ringflow.delivery.outbox.OutboxFilter.Shown;
import io.ringflow.delivery.outbox.OutboxReads;
import io.ringflow.delivery.outbox.OutboxRow;
import io.ringflow.delivery.outbox.OutboxView;
import io.ringflow.delivery.outbox.ReceiverHealth;
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
import java.util.stream.Collectors;
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
import org.springframework.web.util.UriComponentsBuilder;

/** What goes out to the ERP, what it answered, and what to do about that which it did not take. */
@Controller
@PreAuthorize(EventAccess.MAY_LOOK)
class OutboxPages {

    private static final String LIST = ErpTabs.OUTBOX;
    private static final int ROWS = 50;

    private final OutboxReads reads;
    private final OutboxDesk desk;
    private final ReceiverHealth receiver;
    private final AgainRuns runs;
    private final CustomerDirectory customers;
    private final People people;
    private final ErpTabs tabs;
    private final MessageSource words;

    OutboxPages(
            OutboxReads reads,
            OutboxDesk desk,
            ReceiverHealth receiver,
            AgainRuns runs,
            CustomerDirectory customers,
            People people,
            ErpTabs tabs,
            MessageSource words) {
        this.reads = reads;
        this.desk = desk;
        this.receiver = receiver;
        this.runs = runs;
        this.customers = customers;
        this.people = people;
        this.tabs = tabs;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "DEAD") Shown shown,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request,
            Authentication person,
            Locale language,
            Model model) {
        OutboxFilter filter =
                new OutboxFilter(shown, Optional.of(search.strip()).filter(text -> !text.isEmpty()));
        List<OutboxRow> rows = reads.rows(filter, Optional.ofNullable(after), ROWS + 1);
        List<OutboxRow> page = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", page);
        model.addAttribute("names", names(page));
        model.addAttribute(
                "next",
                rows.size() > ROWS ? address(shown, search, page.get(ROWS - 1).id()) : null);
        if (after != null && Fragments.isAskedFor(request)) {
            return "delivery/outbox/list :: rows";
        }
        Map<Shown, Long> counts = reads.counts();
        model.addAttribute(
                "choices",
                Arrays.stream(Shown.values())
                        .map(choice -> new Choice(
                                words.getMessage("delivery.outbox.shown." + choice, null, language),
                                address(choice, search, null),
                                choice == shown,
                                counts.get(choice)))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute("search", search.strip());
        model.addAttribute("here", address(shown, search, null));
        model.addAttribute("tabs", tabs.on(LIST, language));
        model.addAttribute("receiver", receiver.view());
        model.addAttribute("run", runs.latest(What.OUTBOX).orElse(null));
        model.addAttribute("mayAct", EventAccess.mayAct(person));
        return "delivery/outbox/list";
    }

    @GetMapping(LIST + "/{id:\\d+}")
    String message(@PathVariable long id, Authentication person, Model model) {
        return page(existing(id), person, model);
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/{id:\\d+}/again")
    String sendAgain(@PathVariable long id) {
        existing(id);
        desk.sendAgain(id);
        return "redirect:" + LIST + "/" + id;
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/{id:\\d+}/aside")
    String setAside(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            HttpServletResponse response,
            Model model) {
        OutboxView message = existing(id);
        try {
            desk.setAside(id, reason);
            return "redirect:" + LIST + "/" + id;
        } catch (FieldRefusal refused) {
            model.addAttribute("errors", refused.fields());
            model.addAttribute("reason", reason);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(message, person, model);
        }
    }

    /** All dead ones that the list shows. */
    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/again")
    String sendAllAgain(@RequestParam(defaultValue = "") String search, Authentication person) {
        receiver.askNow();
        runs.begin(What.OUTBOX, new AgainWork.Choice(Shown.DEAD.name(), search.strip()), person.getName());
        return "redirect:" + address(Shown.DEAD, search, null);
    }

    @PreAuthorize(EventAccess.MAY_ACT)
    @PostMapping(LIST + "/receiver")
    String askReceiver() {
        receiver.askNow();
        return "redirect:" + LIST;
    }

    private String page(OutboxView message, Authentication person, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("row", message.row());
        model.addAttribute("names", names(List.of(message.row())));
        model.addAttribute("mayAct", EventAccess.mayAct(person));
        model.addAttribute(
                "people",
                people.findAll(message.steps().stream()
                        .map(OutboxView.Step::by)
                        .distinct()
                        .toList()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "delivery/outbox/message";
    }

    /** What customers are called, by their id. */
    private Map<Long, String> names(List<OutboxRow> rows) {
        List<CustomerId> ids = rows.stream()
                .filter(row -> row.kind() == Kind.CUSTOMER)
                .map(row -> new CustomerId(row.record()))
                .distinct()
                .toList();
        return customers.findAll(ids).values().stream()
                .collect(Collectors.toMap(customer -> customer.id().value(), CustomerView::name));
    }

    private OutboxView existing(long id) {
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
