package io.ringflow.delivery.web;

import io.ringflow.delivery.Aging;
import io.ringflow.delivery.AgingTable;
import io.ringflow.delivery.ReceivableFilter;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.ReceivableView;
import io.ringflow.delivery.Receivables;
import io.ringflow.identity.People;
import io.ringflow.shared.export.TableAnswer;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** What is outstanding: how late, with whom, by when it should come in, and each of it. */
@Controller
@PreAuthorize(MoneyAccess.MAY_LOOK)
class ReceivablePages {

    private static final int ROWS = 50;

    private final Receivables receivables;
    private final MoneyAccess access;
    private final RecordCases cases;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ReceivablePages(
            Receivables receivables,
            MoneyAccess access,
            RecordCases cases,
            People people,
            MessageSource messages,
            Clock clock) {
        this.receivables = receivables;
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the person asked to see. */
    record Asked(
            @Nullable Aging aging,
            @Nullable Boolean disputed,
            @Nullable String seller,
            @Nullable Long customer,
            @Nullable String project) {

        UriComponentsBuilder address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParamIfPresent("aging", Optional.ofNullable(aging))
                    .queryParamIfPresent("disputed", Optional.ofNullable(disputed))
                    .queryParamIfPresent("seller", filled(seller))
                    .queryParamIfPresent("customer", Optional.ofNullable(customer))
                    .queryParamIfPresent("project", filled(project));
        }

        public String export(String format) {
            return address("/receivables/export." + format).encode().toUriString();
        }

        public boolean nothing() {
            return aging == null
                    && !Boolean.TRUE.equals(disputed)
                    && filled(seller).isEmpty()
                    && customer == null
                    && filled(project).isEmpty();
        }

        static Optional<String> filled(@Nullable String text) {
            return Optional.ofNullable(text).filter(words -> !words.isBlank());
        }
    }

    @GetMapping("/receivables")
    String list(
            Asked asked,
            @RequestParam(defaultValue = "CUSTOMER") AgingTable.By by,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<List<String>> sellers = access.sellers();
        List<ReceivableRow> rows = receivables.open(filter(asked, sellers), Optional.ofNullable(after), ROWS + 1);
        List<ReceivableRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next", rows.size() > ROWS ? next(asked, shown.get(ROWS - 1).after()) : null);
        if (after != null && Fragments.isAskedFor(request)) {
            return "delivery/receivables :: rows";
        }
        AgingTable aging = receivables.aging(by, sellers);
        model.addAttribute("asked", asked);
        model.addAttribute("by", by);
        model.addAttribute("aging", aging);
        model.addAttribute("ages", Aging.values());
        model.addAttribute("forecast", receivables.forecast(sellers));
        model.addAttribute("views", views(by, locale));
        model.addAttribute("chips", chips(asked, locale));
        model.addAttribute(
                "people",
                people.findAll(Stream.concat(
                                shown.stream().map(ReceivableRow::seller),
                                aging.lines().stream().map(AgingTable.Line::key))
                        .distinct()
                        .toList()));
        return "delivery/receivables";
    }

    @GetMapping("/receivables/{number:RCV-.+}")
    String receivable(@PathVariable String number, Locale locale, Model model) {
        ReceivableView view = visible(number);
        cases.show(view.open(), view.processInstance(), locale, model);
        model.addAttribute("view", view);
        model.addAttribute("row", view.row());
        model.addAttribute(
                "people",
                people.findAll(Stream.concat(
                                Stream.of(view.row().seller()),
                                view.writeOffs().stream()
                                        .flatMap(one ->
                                                Stream.concat(Stream.of(one.proposedBy()), one.decidedBy().stream())))
                        .distinct()
                        .toList()));
        return "delivery/receivable";
    }

    @ResponseBody
    @GetMapping(path = "/receivables/{number:RCV-.+}/models/{position}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable int position) {
        return cases.model(visible(number).processInstance(), position);
    }

    @GetMapping("/receivables/export.{format:csv|xlsx}")
    void export(@PathVariable String format, Asked asked, HttpServletResponse response, Locale locale)
            throws IOException {
        List<String> header = Stream.of(
                        "number",
                        "project",
                        "contract",
                        "customer",
                        "label",
                        "amount",
                        "received",
                        "outstanding",
                        "currency",
                        "dueOn",
                        "status",
                        "level",
                        "seller")
                .map(column -> say("delivery.receivable." + column, locale))
                .toList();
        new TableAnswer(
                        "receivables-" + LocalDate.now(clock),
                        say("delivery.receivables.nav", locale),
                        header,
                        ZoneId.of("UTC"))
                .write(
                        format,
                        response,
                        rows -> receivables.eachOpen(
                                filter(asked, access.sellers()),
                                row -> rows.add(
                                        row.number(),
                                        row.project(),
                                        row.contract(),
                                        row.customerName(),
                                        row.label(),
                                        row.amount().amount(),
                                        row.received().amount(),
                                        row.outstanding().amount(),
                                        row.amount().currencyCode(),
                                        row.dueOn(),
                                        say("delivery.receivable.status." + row.status(), locale),
                                        row.dunningLevel(),
                                        row.seller())));
    }

    private ReceivableView visible(String number) {
        return access.visible(
                receivables.receivable(number), found -> found.row().seller());
    }

    private ReceivableFilter filter(Asked asked, Optional<List<String>> sellers) {
        return new ReceivableFilter(
                Optional.ofNullable(asked.aging()),
                Boolean.TRUE.equals(asked.disputed()),
                Asked.filled(asked.seller()).filter(access::sees).map(List::of).or(() -> sellers),
                Optional.ofNullable(asked.customer()),
                Asked.filled(asked.project()));
    }

    private static String next(Asked asked, String after) {
        return asked.address("/receivables")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(after)
                .toUriString();
    }

    private List<Choice> views(AgingTable.By chosen, Locale locale) {
        return Arrays.stream(AgingTable.By.values())
                .map(by -> new Choice(
                        say("delivery.aging.by." + by, locale), "/receivables?by=" + by + "#aging", by == chosen))
                .toList();
    }

    private List<Choice> chips(Asked asked, Locale locale) {
        List<Choice> chips = new ArrayList<>();
        chips.add(new Choice(say("delivery.receivables.all", locale), "/receivables#open", asked.nothing()));
        Arrays.stream(Aging.values())
                .map(aging -> new Choice(
                        say("delivery.aging." + aging, locale),
                        "/receivables?aging=" + aging + "#open",
                        aging == asked.aging()))
                .forEach(chips::add);
        chips.add(new Choice(
                say("delivery.receivable.status.DISPUTED", locale),
                "/receivables?disputed=true#open",
                Boolean.TRUE.equals(asked.disputed())));
        return chips;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
