package io.ringflow.customer.web;

import io.ringflow.customer.CreditClass;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.UnknownCustomer;
import io.ringflow.customer.domain.ChangedMeanwhile;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerRecords;
import io.ringflow.customer.domain.CustomerTree;
import io.ringflow.customer.domain.TreeWouldLoop;
import io.ringflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hangs a customer under another one, and judges its credit. */
@Controller
@RequestMapping(CustomerListController.PATH + "/{number:CUS-.+}")
class CustomerPlaceController {

    private static final int OFFERED = 10;

    private final NumberedCustomers customers;
    private final CustomerRecords records;
    private final CustomerDirectory directory;
    private final CustomerTree tree;

    CustomerPlaceController(
            NumberedCustomers customers, CustomerRecords records, CustomerDirectory directory, CustomerTree tree) {
        this.customers = customers;
        this.records = records;
        this.directory = directory;
        this.tree = tree;
    }

    /** The form, with the customers that a search for a parent found. */
    @GetMapping("/parent")
    @PreAuthorize(CustomerRights.EDIT)
    String parent(@PathVariable String number, @RequestParam(defaultValue = "") String find, Model model) {
        CustomerDetails customer = customers.get(number);
        List<CustomerView> found = directory.search(find, OFFERED + 1).stream()
                .filter(view -> !view.number().equals(number))
                .limit(OFFERED)
                .toList();
        model.addAttribute("customer", customer);
        model.addAttribute("above", tree.above(customer.view().id().value()));
        model.addAttribute("find", find);
        model.addAttribute("found", found);
        return "customer/parent";
    }

    @PostMapping("/parent")
    @PreAuthorize(CustomerRights.EDIT)
    String place(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String find,
            HttpServletResponse response,
            Model model) {
        CustomerId id = customers.get(number).view().id();
        try {
            records.place(id, parent.isBlank() ? Optional.empty() : Optional.of(numbered(parent)));
            return "redirect:" + CustomerListController.PATH + "/" + number + "/tree";
        } catch (TreeWouldLoop | UnknownCustomer refused) {
            model.addAttribute("refusal", ((Refusal) refused).getMessage());
            response.setStatus(HttpStatus.CONFLICT.value());
            return parent(number, find, model);
        }
    }

    @GetMapping("/credit")
    @PreAuthorize(CustomerRights.JUDGE_CREDIT)
    String credit(@PathVariable String number, Model model) {
        model.addAttribute("customer", customers.get(number));
        return "customer/credit";
    }

    @PostMapping("/credit")
    @PreAuthorize(CustomerRights.JUDGE_CREDIT)
    String judgeCredit(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam CreditClass credit,
            HttpServletResponse response,
            Model model) {
        try {
            records.judgeCredit(customers.get(number).view().id(), version, credit);
            return "redirect:" + CustomerListController.PATH + "/" + number;
        } catch (ChangedMeanwhile refused) {
            model.addAttribute("refusal", refused.getMessage());
            response.setStatus(HttpStatus.CONFLICT.value());
            return credit(number, model);
        }
    }

    private CustomerId numbered(String number) {
        return directory.numbered(number).map(CustomerView::id).orElseThrow(() -> new UnknownCustomer(number));
    }
}
