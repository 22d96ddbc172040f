package io.ringflow.customer.web;

import io.ringflow.customer.ContactView;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerRow;
import io.ringflow.customer.domain.CustomerSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for programs and for the choices of forms. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize(CustomerRights.READ)
@Tag(name = "Customers")
class CustomerApi {

    private static final int MOST = 200;

    private final CustomerSearch search;
    private final NumberedCustomers customers;
    private final CustomerDirectory directory;

    CustomerApi(CustomerSearch search, NumberedCustomers customers, CustomerDirectory directory) {
        this.search = search;
        this.customers = customers;
        this.directory = directory;
    }

    /** A piece of the list, and the number behind which the next one begins. */
    record Piece(List<Entry> customers, @Nullable String next) {}

    /** A customer as lists name it. */
    record Entry(
            String number,
            String name,
            String lifecycle,
            String region,
            String sector,
            String country,
            String credit,
            @Nullable String parent) {}

    /** A customer with the people there. */
    record Full(
            String number,
            String name,
            String lifecycle,
            String region,
            String sector,
            String country,
            String credit,
            @Nullable String parent,
            @Nullable String externalId,
            String website,
            String phone,
            String address,
            @Nullable Integer foundedYear,
            @Nullable Integer employees,
            List<Person> people) {}

    /** Somebody at a customer. */
    record Person(
            String name,
            @Nullable String position,
            @Nullable String email,
            @Nullable String phone) {}

    /** A known customer who may be the one described. */
    record Match(String number, String name, double likeness, CustomerMatch.Reason reason) {}

    @GetMapping
    @Operation(
            summary = "Lists customers by name",
            description = "Search and filters as on the page. Read on with the number that came back as next.")
    Piece list(
            @Parameter(description = "part of a number, a name, a contact’s name, an e-mail address or a phone number")
                    @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable String lifecycle,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String credit,
            @Parameter(description = "the number of the last customer that was read")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "how many at most, up to 200") @RequestParam(defaultValue = "50") int limit) {
        int rows = Math.max(1, Math.min(MOST, limit));
        ListRequest request = new ListRequest(q, lifecycle, region, sector, credit, after);
        List<CustomerRow> found = search.page(
                request.filter(), Optional.of(request.after()).filter(number -> !number.isEmpty()), rows + 1);
        List<Entry> shown = found.stream().limit(rows).map(CustomerApi::entry).toList();
        return new Piece(shown, found.size() > rows ? shown.get(rows - 1).number() : null);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Shows one customer with the people there")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no customer has that number")
    Full show(@PathVariable String number) {
        CustomerDetails customer = customers.get(number);
        CustomerView view = customer.view();
        return new Full(
                view.number(),
                view.name(),
                view.lifecycle().name(),
                view.region(),
                view.sector(),
                view.country(),
                view.credit(),
                view.parent().flatMap(directory::find).map(CustomerView::number).orElse(null),
                view.externalId().orElse(null),
                customer.facts().website(),
                customer.facts().phone(),
                customer.facts().address(),
                customer.facts().foundedYear().orElse(null),
                customer.facts().employees().orElse(null),
                directory.contacts(view.id()).stream().map(CustomerApi::person).toList());
    }

    @GetMapping("/matches")
    @Operation(
            summary = "Finds customers that may be the one described",
            description = "At most ten, likeliest first. A likeness of 1 means the same name but for spelling and legal"
                    + " form, or the same e-mail address.")
    List<Match> matches(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone) {
        return directory.matches(name, email, phone).stream()
                .map(match ->
                        new Match(match.customer().number(), match.customer().name(), match.likeness(), match.reason()))
                .toList();
    }

    private static Entry entry(CustomerRow row) {
        return new Entry(
                row.number(),
                row.name(),
                row.lifecycle(),
                row.region(),
                row.sector(),
                row.country(),
                row.credit(),
                row.parentNumber());
    }

    private static Person person(ContactView contact) {
        return new Person(
                contact.name(),
                contact.position().orElse(null),
                contact.email().orElse(null),
                contact.phone().orElse(null));
    }
}
