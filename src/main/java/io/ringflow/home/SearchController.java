package io.ringflow.home;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.shared.web.SearchHit;
import io.ringflow.shared.web.SearchSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private final List<SearchSource> sources;

    SearchController(CustomerDirectory customers, List<SearchSource> sources) {
        this.customers = customers;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
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
        return sources.stream()
                .flatMap(source -> source.search(term, SHOWN).stream())
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
