package io.ringflow.customer.web;

import io.ringflow.customer.domain.CustomerFilter;
import io.ringflow.customer.domain.CustomerRow;
import io.ringflow.customer.domain.CustomerSearch;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of customers: searched, filtered, and read on behind its last row. */
@Controller
@PreAuthorize(CustomerRights.READ)
class CustomerListController {

    static final String PATH = "/customers";
    private static final int ROWS = 50;
    private static final int COUNTED = 1000;

    private final CustomerSearch search;
    private final CustomerWords words;

    CustomerListController(CustomerSearch search, CustomerWords words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(ListRequest request, HttpServletRequest http, Authentication person, Model model) {
        CustomerFilter filter = request.filter();
        List<CustomerRow> rows =
                search.page(filter, Optional.of(request.after()).filter(after -> !after.isEmpty()), ROWS + 1);
        List<CustomerRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next",
                rows.size() > ROWS
                        ? request.behind(shown.get(ROWS - 1).number()).address(PATH)
                        : null);
        if (!request.after().isEmpty()) {
            return Fragments.of(http, "customer/list", "rows");
        }
        int count = search.count(filter, COUNTED + 1);
        model.addAttribute("asked", request);
        model.addAttribute("count", Math.min(count, COUNTED));
        model.addAttribute("countedAll", count <= COUNTED);
        model.addAttribute("lifecycles", lifecycles(request));
        model.addAttribute("regions", labelled(search.regions(), words::region));
        model.addAttribute("sectors", labelled(search.sectors(), words::sector));
        model.addAttribute("csv", request.address(PATH + "/export.csv"));
        model.addAttribute("xlsx", request.address(PATH + "/export.xlsx"));
        model.addAttribute("mayEdit", CustomerRights.mayEdit(person));
        return Fragments.of(http, "customer/list", "results");
    }

    private List<Choice> lifecycles(ListRequest request) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                words.say("common.all", "All"),
                request.withLifecycle("").address(PATH),
                request.lifecycle().isEmpty()));
        words.lifecycles()
                .forEach((stage, label) -> choices.add(new Choice(
                        label,
                        request.withLifecycle(stage).address(PATH),
                        request.lifecycle().equals(stage))));
        return choices;
    }

    private static Map<String, String> labelled(List<String> values, UnaryOperator<String> label) {
        Map<String, String> labelled = new TreeMap<>();
        values.forEach(value -> labelled.put(value, label.apply(value)));
        return labelled;
    }
}
