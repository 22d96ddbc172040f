package io.ringflow.pipeline.web;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.ProductCatalogue;
import io.ringflow.identity.People;
import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.LeadView;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.FieldRefusal;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.idempotency.IdempotentRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering a lead, and looking at one. */
@Controller
class LeadPages {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "CNY", "GBP", "JPY", "CHF");
    private static final List<String> SOURCES =
            List.of("phone", "email", "web", "fair", "referral", "partner", "other");

    private final Leads leads;
    private final Pipeline pipeline;
    private final DealAccess access;
    private final CustomerDirectory customers;
    private final ProductCatalogue products;
    private final People people;
    private final IdempotentRequests requests;

    LeadPages(
            Leads leads,
            Pipeline pipeline,
            DealAccess access,
            CustomerDirectory customers,
            ProductCatalogue products,
            People people,
            IdempotentRequests requests) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.access = access;
        this.customers = customers;
        this.products = products;
        this.people = people;
        this.requests = requests;
    }

    @PreAuthorize(DealAccess.MAY_ENTER_LEADS)
    @GetMapping("/pipeline/leads/new")
    String form(Model model) {
        return form(LeadForm.empty(), Map.of(), UUID.randomUUID().toString(), model);
    }

    @PreAuthorize(DealAccess.MAY_ENTER_LEADS)
    @GetMapping("/pipeline/leads/matches")
    String matches(
            @RequestParam(defaultValue = "") String customerName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            Model model) {
        boolean enough = customerName.strip().length() > 1 || !email.isBlank() || !phone.isBlank();
        model.addAttribute("matches", enough ? customers.matches(customerName, email, phone) : List.of());
        return "pipeline/lead-form :: matches";
    }

    /** @param once made with the form, so that a second click does not make a second lead */
    @PreAuthorize(DealAccess.MAY_ENTER_LEADS)
    @PostMapping("/pipeline/leads")
    String submit(
            @ModelAttribute LeadForm form,
            BindingResult binding,
            @RequestParam String once,
            Principal caller,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            if (binding.hasErrors()) {
                leads.check(form.lead());
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return form(
                        form,
                        Map.of("expectedValue", Refusal.sentence("pipeline.lead.expectedValue.noNumber")),
                        once,
                        model);
            }
            LeadReceipt receipt = requests.once(
                    caller.getName(), "page-" + once, form, LeadReceipt.class, () -> leads.submit(form.lead()));
            flash.addFlashAttribute("entered", true);
            return "redirect:/pipeline/leads/" + receipt.leadNumber();
        } catch (FieldRefusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, refusal.fields(), once, model);
        }
    }

    @PreAuthorize("isAuthenticated()")
    @GetMapping("/pipeline/leads/{number:LEAD-.+}")
    String lead(@PathVariable String number, Model model) {
        LeadView lead = access.visibleLead(pipeline.lead(number));
        model.addAttribute("lead", lead);
        model.addAttribute("owner", lead.owner().flatMap(people::find));
        model.addAttribute("customer", lead.customer().flatMap(customers::find));
        return "pipeline/lead";
    }

    private String form(LeadForm form, Map<String, String> errors, String once, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("once", once);
        model.addAttribute("products", products.onSale());
        model.addAttribute(
                "currencies", CURRENCIES.stream().map(Currency::getInstance).toList());
        model.addAttribute("sources", SOURCES);
        return "pipeline/lead-form";
    }
}
