package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.DemonstrationClock;
import io.ringflow.shared.Money;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DemonstrationFile;
import io.ringflow.shared.demonstration.DoneOnce;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the demonstration company its products, its customers with their tree, and the people there. */
@Component
@Order(Preparation.DEMONSTRATION)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationCustomers implements Preparation {

    private static final Duration KNOWN_FOR = Duration.ofDays(400);

    private final CustomerBatches customers;
    private final ContactRecords contacts;
    private final ProductRecords products;
    private final DoneOnce done;
    private final DemonstrationClock clock;

    DemonstrationCustomers(
            CustomerBatches customers,
            ContactRecords contacts,
            ProductRecords products,
            DoneOnce done,
            DemonstrationClock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.products = products;
        this.done = done;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        clock.travelTo(clock.realTime().minus(KNOWN_FOR));
        try {
            done.once("demonstration customers", this::enter);
        } finally {
            clock.comeHome();
        }
    }

    private void enter() {
        DemonstrationFile.rows("products")
                .forEach(row -> products.upsert(new ProductDraft(
                        row.get("code"),
                        row.get("name"),
                        row.get("series"),
                        Money.of(new BigDecimal(row.get("price")), "USD"),
                        Optional.of(new BigDecimal(row.get("cost"))),
                        true)));
        List<Map<String, String>> rows = DemonstrationFile.rows("customers");
        List<Recorded> taken = customers.upsert(
                rows.stream().map(DemonstrationCustomers::draft).toList());
        Map<String, CustomerId> ids = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            ids.put(
                    rows.get(row).get("id"),
                    taken.get(row).customer().orElseThrow().id());
        }
        Map<CustomerId, CustomerId> parents = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (!row.get("parent").isEmpty()) {
                parents.put(ids.get(row.get("id")), ids.get(row.get("parent")));
            }
            contacts.add(ids.get(row.get("id")), contact(row));
        }
        customers.place(parents);
    }

    private static CustomerDraft draft(Map<String, String> row) {
        return new CustomerDraft(
                row.get("name"),
                row.get("region"),
                row.get("sector"),
                row.get("country"),
                Optional.of(Integer.valueOf(row.get("founded"))),
                Optional.empty(),
                Optional.of(Integer.valueOf(row.get("employees"))),
                "",
                row.get("phone"),
                "",
                Optional.of("demonstration-" + row.get("id")));
    }

    private static ContactDraft contact(Map<String, String> row) {
        return new ContactDraft(
                row.get("contact"),
                row.get("position"),
                "",
                row.get("email"),
                row.get("phone"),
                "",
                Optional.empty(),
                "",
                "");
    }
}
