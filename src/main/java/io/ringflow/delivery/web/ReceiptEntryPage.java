package io.ringflow.delivery.web;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.idempotency.IdempotentRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where finance enters what the bank tells and no ERP does. */
@Controller
@PreAuthorize(MoneyAccess.MAY_ENTER)
class ReceiptEntryPage {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "CNY", "GBP", "JPY", "CHF");

    private final ReceiptDesk receipts;
    private final IdempotentRequests requests;
    private final Clock clock;

    ReceiptEntryPage(ReceiptDesk receipts, IdempotentRequests requests, Clock clock) {
        this.receipts = receipts;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/receipts/new")
    String form(@RequestParam(required = false) @Nullable String contract, Model model) {
        return form(
                ReceiptEntry.empty(contract, LocalDate.now(clock)),
                Map.of(),
                UUID.randomUUID().toString(),
                model);
    }

    /** @param once made with the form, so that a second click does not take the money in twice */
    @PostMapping("/receipts")
    String enter(
            @ModelAttribute ReceiptEntry entry,
            BindingResult binding,
            @RequestParam String once,
            Principal caller,
            Model model,
            HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        binding.getFieldErrors().stream()
                .map(FieldError::getField)
                .forEach(field -> errors.put(field, Refusal.sentence("delivery.entry.unreadable")));
        if (entry.currency() == null || !CURRENCIES.contains(entry.currency())) {
            errors.put("currency", Refusal.sentence("delivery.entry.currency"));
        } else {
            entry.errors(LocalDate.now(clock)).forEach(errors::putIfAbsent);
        }
        if (errors.isEmpty()) {
            try {
                String number = requests.once(
                        caller.getName(), "receipt-" + once, entry, String.class, () -> receipts.take(entry.receipt()));
                return "redirect:/receipts/" + number;
            } catch (Refusal refusal) {
                errors.put("contract", String.valueOf(refusal.getMessage()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(entry, errors, once, model);
    }

    private static String form(ReceiptEntry entry, Map<String, String> errors, String once, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("errors", errors);
        model.addAttribute("once", once);
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("kinds", ReceiptKind.values());
        return "delivery/receipt-form";
    }
}
