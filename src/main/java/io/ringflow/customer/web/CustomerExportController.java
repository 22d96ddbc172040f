package io.ringflow.customer.web;

import io.ringflow.customer.domain.CustomerRow;
import io.ringflow.customer.domain.CustomerSearch;
import io.ringflow.shared.export.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of customers as a file for spreadsheets, with the same filters. */
@Controller
@PreAuthorize(CustomerRights.READ)
class CustomerExportController {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "lifecycle",
            "parentNumber",
            "parent",
            "region",
            "sector",
            "country",
            "credit",
            "contact",
            "email",
            "phone",
            "website",
            "annualRevenue",
            "currency",
            "employees",
            "foundedYear",
            "externalId",
            "changed");

    private final CustomerSearch search;
    private final CustomerWords words;

    CustomerExportController(CustomerSearch search, CustomerWords words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping(CustomerListController.PATH + "/export.{format:csv|xlsx}")
    void export(@PathVariable String format, ListRequest request, HttpServletResponse response) throws IOException {
        String name = words.say("customer.list.title", "Customers");
        new TableAnswer(
                        "customers",
                        name,
                        header(),
                        LocaleContextHolder.getTimeZone().toZoneId())
                .write(format, response, rows -> search.each(request.filter(), row -> rows.add(cells(row))));
    }

    private List<String> header() {
        return COLUMNS.stream()
                .map(column -> words.say("customer.fact." + column, column))
                .toList();
    }

    private @Nullable Object[] cells(CustomerRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.name(),
            words.lifecycle(row.lifecycle()),
            row.parentNumber(),
            row.parentName(),
            row.region(),
            row.sector(),
            words.country(row.country()),
            row.credit(),
            row.contact(),
            row.contactEmail(),
            row.phone(),
            row.website(),
            row.annualRevenue(),
            row.revenueCurrency(),
            row.employees(),
            row.foundedYear(),
            row.externalId(),
            row.changedAt()
        };
    }
}
