package io.ringflow.home;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.delivery.Projects;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.pipeline.SearchHit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search field for everything; a number leads straight to its page. */
@Controller
class SearchController {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{3,4}-\\d{4}-\\d{1,9}");
    private static final int LONGEST = 200;
    private static final int SHOWN = 20;

    private final CustomerDirectory customers;
    private final Pipeline pipeline;
    private final Projects projects;

    SearchController(CustomerDirectory customers, Pipeline pipeline, Projects projects) {
        this.customers = customers;
        this.pipeline = pipeline;
        this.projects = projects;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String term = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        Optional<String> page = pageOf(term.toUpperCase(Locale.ROOT));
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        List<CustomerView> foundCustomers = term.isEmpty() ? List.of() : customers.search(term, SHOWN);
        List<SearchHit> foundRecords = term.isEmpty() ? List.of() : records(term);
        model.addAttribute("term", term);
        model.addAttribute("customers", foundCustomers);
        model.addAttribute("records", foundRecords);
        return "home/search";
    }

    private List<SearchHit> records(String term) {
        return Stream.concat(
                        pipeline.search(term, SHOWN).stream(),
                        projects.search(term, SHOWN).stream()
                                .map(project -> new SearchHit(
                                        "PRJ",
                                        project.number(),
                                        project.customerName(),
                                        "/projects/" + project.number())))
                .toList();
    }

    private Optional<String> pageOf(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return customers
                .numbered(number)
                .map(customer -> "/customers/" + customer.number())
                .or(() -> records(number).stream()
                        .filter(hit -> hit.number().equals(number))
                        .map(SearchHit::path)
                        .findFirst());
    }
}
