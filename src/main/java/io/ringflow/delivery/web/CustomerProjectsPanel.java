package io.ringflow.delivery.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.Projects;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer's projects on the customer's page, as far as the reader may see them. */
@Component
class CustomerProjectsPanel implements CustomerPanel {

    private static final int PROJECTS = 20;

    private final Projects projects;
    private final ProjectAccess access;
    private final People people;

    CustomerProjectsPanel(Projects projects, ProjectAccess access, People people) {
        this.projects = projects;
        this.access = access;
        this.people = people;
    }

    /** What the fragment shows. */
    record Rows(List<ProjectRow> rows, Map<String, Person> managers) {}

    @Override
    public Tab tab() {
        return Tab.OVERVIEW;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "delivery/customer-panels :: projects";
    }

    @Override
    public Optional<Object> content(CustomerView customer) {
        List<ProjectRow> rows = projects.ofCustomer(customer.id(), PROJECTS).stream()
                .filter(access::sees)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rows(
                        rows,
                        people.findAll(rows.stream()
                                .flatMap(row -> row.manager().stream())
                                .distinct()
                                .toList())));
    }
}
