package io.ringflow.customer.web;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.domain.ContactRecords;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerTree;
import io.ringflow.customer.domain.FieldOwners;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.Fragments;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's page, tab by tab. */
@Controller
@RequestMapping(CustomerListController.PATH + "/{number:CUS-.+}")
@PreAuthorize(CustomerRights.READ)
class CustomerPageController {

    private static final int CONTACTS_AT_A_GLANCE = 5;
    private static final int BRANCHES = 50;
    private static final int STORY = 50;

    private final CustomerHead head;
    private final ContactRecords contacts;
    private final CustomerTree tree;
    private final CustomerStoryTeller story;
    private final People people;
    private final FieldOwners owners;
    private final Clock clock;

    CustomerPageController(
            CustomerHead head,
            ContactRecords contacts,
            CustomerTree tree,
            CustomerStoryTeller story,
            People people,
            FieldOwners owners,
            Clock clock) {
        this.head = head;
        this.contacts = contacts;
        this.tree = tree;
        this.story = story;
        this.people = people;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping
    String overview(@PathVariable String number, Authentication person, Model model) {
        CustomerDetails customer = head.show(number, "overview", person, model);
        CustomerId id = customer.view().id();
        var known = contacts.of(id).stream().filter(contact -> contact.active()).toList();
        model.addAttribute("contacts", known.subList(0, Math.min(CONTACTS_AT_A_GLANCE, known.size())));
        model.addAttribute("moreContacts", Math.max(0, known.size() - CONTACTS_AT_A_GLANCE));
        model.addAttribute("creditBy", name(customer.creditBy()));
        model.addAttribute("createdBy", name(customer.createdBy()));
        model.addAttribute("below", tree.sizeBelow(id.value()));
        model.addAttribute("ofErp", List.copyOf(owners.ofErp(customer.facts())));
        model.addAttribute("panels", head.panels(CustomerPanel.Tab.OVERVIEW, customer.view()));
        return "customer/overview";
    }

    @GetMapping("/people")
    String people(@PathVariable String number, Authentication person, Model model) {
        CustomerDetails customer = head.show(number, "people", person, model);
        model.addAttribute("contacts", contacts.of(customer.view().id()));
        return "customer/people";
    }

    @GetMapping("/tree")
    String tree(
            @PathVariable String number,
            @RequestParam Optional<String> after,
            HttpServletRequest request,
            Authentication person,
            Model model) {
        CustomerDetails customer = head.show(number, "tree", person, model);
        long id = customer.view().id().value();
        List<CustomerTree.Node> below = tree.below(id, after, BRANCHES + 1);
        List<CustomerTree.Node> shown = below.subList(0, Math.min(BRANCHES, below.size()));
        model.addAttribute("branches", shown);
        model.addAttribute(
                "next", below.size() > BRANCHES ? shown.get(BRANCHES - 1).number() : null);
        if (!Fragments.isAskedFor(request)) {
            model.addAttribute("below", tree.sizeBelow(id));
        }
        return Fragments.of(request, "customer/tree", "branches");
    }

    @GetMapping("/story")
    String story(
            @PathVariable String number,
            @RequestParam Optional<Instant> before,
            HttpServletRequest request,
            Authentication person,
            Model model) {
        CustomerDetails customer = head.show(number, "story", person, model);
        CustomerStoryTeller.Piece piece = story.before(
                customer.view().id(), before.orElseGet(() -> clock.instant().plusSeconds(1)), STORY);
        model.addAttribute("entries", piece.entries());
        model.addAttribute(
                "next",
                piece.olderThan()
                        .map(moment -> CustomerListController.PATH + "/" + number + "/story?before=" + moment)
                        .orElse(null));
        return Fragments.of(request, "customer/story", "piece");
    }

    @GetMapping("/{tab:deals|money|service|process}")
    String panels(@PathVariable String number, @PathVariable String tab, Authentication person, Model model) {
        CustomerDetails customer = head.show(number, tab, person, model);
        CustomerPanel.Tab asked = head.panelTab(tab).orElseThrow(NothingThere::new);
        model.addAttribute("panels", head.panels(asked, customer.view()));
        return "customer/panels";
    }

    private String name(Optional<String> username) {
        return username.flatMap(people::find)
                .map(Person::name)
                .or(() -> username)
                .orElse("");
    }
}
