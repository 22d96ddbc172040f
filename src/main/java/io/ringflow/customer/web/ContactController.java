package io.ringflow.customer.web;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.domain.ChangedMeanwhile;
import io.ringflow.customer.domain.ContactDetails;
import io.ringflow.customer.domain.ContactDraft;
import io.ringflow.customer.domain.ContactRecords;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.FieldsRefused;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes the people at a customer. */
@Controller
@RequestMapping(CustomerListController.PATH + "/{number:CUS-.+}/people")
@PreAuthorize(CustomerRights.EDIT)
class ContactController {

    private final NumberedCustomers customers;
    private final ContactRecords contacts;
    private final CustomerWords words;

    ContactController(NumberedCustomers customers, ContactRecords contacts, CustomerWords words) {
        this.customers = customers;
        this.contacts = contacts;
        this.words = words;
    }

    @GetMapping("/new")
    String form(@PathVariable String number, Model model) {
        model.addAttribute("customer", customers.get(number));
        model.addAttribute("form", ContactForm.empty());
        return "customer/contact";
    }

    @PostMapping("/new")
    String add(
            @PathVariable String number,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        CustomerDetails customer = customers.get(number);
        model.addAttribute("customer", customer);
        Fields fields = new Fields(errors, words);
        ContactDraft draft = form.draft(fields);
        try {
            if (!errors.hasErrors()) {
                contacts.add(customer.view().id(), draft);
                return back(number);
            }
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
        }
        return refused(words.say("common.check-fields", ""), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
    }

    @GetMapping("/{id:\\d+}")
    String edit(@PathVariable String number, @PathVariable long id, Model model) {
        CustomerDetails customer = customers.get(number);
        ContactDetails contact = existing(customer.view().id(), id);
        model.addAttribute("customer", customer);
        model.addAttribute("contact", contact);
        model.addAttribute("form", ContactForm.of(contact));
        return "customer/contact";
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable String number,
            @PathVariable long id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        CustomerDetails customer = customers.get(number);
        ContactDetails contact = existing(customer.view().id(), id);
        model.addAttribute("customer", customer);
        model.addAttribute("contact", contact);
        Fields fields = new Fields(errors, words);
        ContactDraft draft = form.draft(fields);
        try {
            if (!errors.hasErrors()) {
                contacts.change(
                        customer.view().id(),
                        id,
                        Optional.ofNullable(form.version()).orElse(-1),
                        draft);
                return back(number);
            }
        } catch (FieldsRefused refused) {
            fields.refuse(refused.fields());
        } catch (ChangedMeanwhile meanwhile) {
            model.addAttribute("now", ContactForm.of(contact));
            model.addAttribute("form", form.withVersion(contact.version()));
            return refused(
                    words.say("customer.form.clash", "", contact.facts().name()), HttpStatus.CONFLICT, response, model);
        }
        return refused(words.say("common.check-fields", ""), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
    }

    @PostMapping("/{id:\\d+}/active")
    String setActive(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean active) {
        contacts.setActive(customers.get(number).view().id(), id, version, active);
        return back(number);
    }

    private ContactDetails existing(CustomerId customer, long id) {
        return contacts.find(customer, id).orElseThrow(NothingThere::new);
    }

    private static String refused(String sentence, HttpStatus status, HttpServletResponse response, Model model) {
        model.addAttribute("refusal", sentence);
        response.setStatus(status.value());
        return "customer/contact";
    }

    private static String back(String number) {
        return "redirect:" + CustomerListController.PATH + "/" + number + "/people";
    }
}
