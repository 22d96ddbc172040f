package io.ringflow.pipeline.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer's deals on the customer's page, as far as the reader may see them. */
@Component
class CustomerDealsPanel implements CustomerPanel {

    private static final int DEALS = 20;

    private final Pipeline pipeline;
    private final DealAccess access;
    private final People people;

    CustomerDealsPanel(Pipeline pipeline, DealAccess access, People people) {
        this.pipeline = pipeline;
        this.access = access;
        this.people = people;
    }

    /** What the fragment shows. */
    record Deals(List<DealRow> rows, Map<String, Person> owners) {}

    @Override
    public Tab tab() {
        return Tab.OVERVIEW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "pipeline/customer-panels :: deals";
    }

    @Override
    public Optional<Object> content(CustomerView customer) {
        List<DealRow> rows = pipeline.dealsOf(customer.id(), DEALS).stream()
                .filter(row -> access.sees(row.owner()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deals(
                        rows,
                        people.findAll(rows.stream()
                                .flatMap(row -> row.owner().stream())
                                .distinct()
                                .toList())));
    }
}
