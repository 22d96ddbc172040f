package io.ringflow.customer.web;

import io.ringflow.customer.CustomerAlreadyKnown;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.domain.ChangedMeanwhile;
import io.ringflow.customer.domain.ContactDraft;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerDraft;
import io.ringflow.customer.domain.CustomerField;
import io.ringflow.customer.domain.CustomerRecords;
import io.ringflow.customer.domain.CustomerSearch;
import io.ringflow.customer.domain.FieldOwners;
import io.ringflow.customer.domain.FieldsRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** Enters a customer, offering those that may be the same, and changes one. */
@Controller
@PreAuthorize(CustomerRights.EDIT)
class CustomerFormController {

    private static final String NEW = CustomerListController.PATH + "/new";
    private static final String EDIT = CustomerListController.PATH + "/{number:CUS-.+}/edit";

    private final CustomerEntry entry;
    private final NumberedCustomers customers;
    private final CustomerRecords records;
    private final CustomerDirectory directory;
    private final CustomerSearch search;
    private final CustomerWords words;
    private final FieldOwners owners;

    CustomerFormController(
            CustomerEntry entry,
            NumberedCustomers customers,
            CustomerRecords records,
            CustomerDirectory directory,
            CustomerSearch search,
            CustomerWords words,
            FieldOwners owners) {
        this.entry = entry;
        this.customers = customers;
        this.records = records;
        this.directory = directory;
        this.search = search;
        this.words = words;
        this.owners = owners;
    }

    @GetMapping(NEW)
    String form(@RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("form", CustomerForm.empty(name));
        return shown(model);
    }

    /** The customers that may be the one that is being typed. */
    @GetMapping(CustomerListController.PATH + "/matches")
    String matches(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contactEmail,
            @RequestParam(defaultValue = "") String contactPhone,
            @RequestParam(defaultValue = "") String phone,
            Model model) {
        String number = contactPhone.isBlank() ? phone : contactPhone;
        model.addAttribute("matches", directory.matches(name, contactEmail, number));
        return "customer/form :: matches";
    }

    @PostMapping(NEW)
    String enter(
            @ModelAttribute("form") CustomerForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(errors, words);
        CustomerDraft draft = form.draft(fields);
        try {
            fields.refuse(records.problems(draft));
            if (!errors.hasErrors()) {
                CustomerView entered = entry.enter(draft, contact(form), form.isAnother());
                return "redirect:" + CustomerListController.PATH + "/" + entered.number();
            }
        } catch (CustomerAlreadyKnown known) {
            return refused(known, HttpStatus.CONFLICT, response, model);
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
        }
        return refused(Optional.empty(), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
    }

    @GetMapping(EDIT)
    String edit(@PathVariable String number, Model model) {
        CustomerDetails customer = edited(number, model);
        model.addAttribute("form", CustomerForm.of(customer));
        return shown(model);
    }

    @PostMapping(EDIT)
    String change(
            @PathVariable String number,
            @ModelAttribute("form") CustomerForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        CustomerDetails customer = edited(number, model);
        Fields fields = new Fields(errors, words);
        CustomerDraft draft = form.draft(fields);
        fields.refuse(records.problems(draft));
        if (errors.hasErrors()) {
            return refused(Optional.empty(), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        }
        CustomerId id = customer.view().id();
        try {
            records.change(id, Optional.ofNullable(form.version()).orElse(-1), draft, form.isAnother());
        } catch (CustomerAlreadyKnown known) {
            return refused(known, HttpStatus.CONFLICT, response, model);
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
            return refused(Optional.empty(), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        } catch (ChangedMeanwhile meanwhile) {
            model.addAttribute("clashes", clashes(CustomerForm.of(customer), form));
            model.addAttribute("form", form.withVersion(customer.version()));
            return refused(
                    Optional.of(
                            words.say("customer.form.clash", "", customer.view().name())),
                    HttpStatus.CONFLICT,
                    response,
                    model);
        }
        return "redirect:" + CustomerListController.PATH + "/" + number;
    }

    private CustomerDetails edited(String number, Model model) {
        CustomerDetails customer = customers.get(number);
        model.addAttribute("customer", customer);
        model.addAttribute(
                "readOnly",
                owners.ofErp(customer.facts()).stream()
                        .map(CustomerField::key)
                        .collect(Collectors.toMap(field -> field, field -> words.say("customer.field.ofErp", ""))));
        return customer;
    }

    private String refused(CustomerAlreadyKnown known, HttpStatus status, HttpServletResponse response, Model model) {
        model.addAttribute("known", known.known());
        return refused(Optional.ofNullable(known.getMessage()), status, response, model);
    }

    private String refused(Optional<String> sentence, HttpStatus status, HttpServletResponse response, Model model) {
        model.addAttribute("refusal", sentence.orElseGet(() -> words.say("common.check-fields", "")));
        response.setStatus(status.value());
        return shown(model);
    }

    private String shown(Model model) {
        TreeSet<String> sectors = new TreeSet<>(words.sectors());
        sectors.addAll(search.sectors());
        model.addAttribute("sectors", sectors);
        model.addAttribute("regions", search.regions());
        return "customer/form";
    }

    private static Optional<ContactDraft> contact(CustomerForm form) {
        return form.hasContact()
                ? Optional.of(new ContactDraft(
                        form.contactName(),
                        form.contactPosition(),
                        "",
                        form.contactEmail(),
                        form.contactPhone(),
                        "",
                        Optional.empty(),
                        "",
                        ""))
                : Optional.empty();
    }

    private List<Clash> clashes(CustomerForm now, CustomerForm yours) {
        List<Clash> clashes = new ArrayList<>();
        add(clashes, "name", now.name(), yours.name());
        add(clashes, "region", now.region(), yours.region());
        add(clashes, "sector", now.sector(), yours.sector());
        add(clashes, "country", words.country(now.country()), words.country(yours.country()));
        add(clashes, "website", now.website(), yours.website());
        add(clashes, "phone", now.phone(), yours.phone());
        add(clashes, "address", now.address(), yours.address());
        add(clashes, "foundedYear", now.foundedYear(), yours.foundedYear());
        add(clashes, "employees", now.employees(), yours.employees());
        add(clashes, "annualRevenue", now.annualRevenue(), yours.annualRevenue());
        add(clashes, "currency", now.currency(), yours.currency());
        add(clashes, "externalId", now.externalId(), yours.externalId());
        return clashes;
    }

    private void add(List<Clash> clashes, String fact, String now, String yours) {
        if (!now.equals(yours)) {
            clashes.add(new Clash(words.say("customer.fact." + fact, fact), now, yours));
        }
    }
}
