package io.ringflow.delivery.web;

import io.ringflow.delivery.ReceiptRow;
import io.ringflow.delivery.ReceiptView;
import io.ringflow.delivery.Receivables;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.identity.People;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that came in and went back: all of it, what waits for a person, and each of it. */
@Controller
@PreAuthorize(MoneyAccess.MAY_LOOK)
class ReceiptPages {

    private static final int ROWS = 50;

    private final Receivables receivables;
    private final ReceiptDesk receipts;
    private final MoneyAccess access;
    private final RecordCases cases;
    private final People people;
    private final MessageSource messages;

    ReceiptPages(
            Receivables receivables,
            ReceiptDesk receipts,
            MoneyAccess access,
            RecordCases cases,
            People people,
            MessageSource messages) {
        this.receivables = receivables;
        this.receipts = receipts;
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/receipts")
    String list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        List<ReceiptRow> rows = receivables.receipts(open, access.sellers(), Optional.ofNullable(after), ROWS + 1);
        List<ReceiptRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next",
                rows.size() > ROWS
                        ? "/receipts?open=" + open + "&after="
                                + shown.get(ROWS - 1).after()
                        : null);
        model.addAttribute("enters", access.enters());
        model.addAttribute(
                "chips",
                List.of(
                        new Choice(messages.getMessage("delivery.receipts.all", null, locale), "/receipts", !open),
                        new Choice(
                                messages.getMessage("delivery.receipts.open", null, locale),
                                "/receipts?open=true",
                                open)));
        return after != null && Fragments.isAskedFor(request) ? "delivery/receipts :: rows" : "delivery/receipts";
    }

    @GetMapping("/receipts/{number:RCT-.+}")
    String receipt(@PathVariable String number, Locale locale, Model model) {
        ReceiptView view = visible(number);
        cases.show(view.steps(), view.processInstance(), locale, model);
        model.addAttribute("view", view);
        model.addAttribute("row", view.row());
        model.addAttribute("enters", access.enters());
        model.addAttribute("by", view.enteredBy().flatMap(people::find));
        return "delivery/receipt";
    }

    @ResponseBody
    @GetMapping(path = "/receipts/{number:RCT-.+}/models/{position}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable int position) {
        return cases.model(visible(number).processInstance(), position);
    }

    private ReceiptView visible(String number) {
        return access.visible(receivables.receipt(number), found -> found.row().seller());
    }

    /** Puts the receipt before finance again; what to do with it is asked by the task. */
    @PreAuthorize(MoneyAccess.MAY_ENTER)
    @PostMapping("/receipts/{number:RCT-.+}/question")
    String question(@PathVariable String number, RedirectAttributes flash) {
        receipts.question(number);
        flash.addFlashAttribute("asked", true);
        return "redirect:/receipts/" + number;
    }
}
