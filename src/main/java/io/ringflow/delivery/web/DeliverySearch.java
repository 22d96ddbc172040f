package io.ringflow.delivery.web;

import io.ringflow.delivery.Projects;
import io.ringflow.delivery.Receivables;
import io.ringflow.shared.web.SearchHit;
import io.ringflow.shared.web.SearchSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds projects, receivables and receipts, as far as whoever searches may see them. */
@Component
class DeliverySearch implements SearchSource {

    private final Projects projects;
    private final Receivables receivables;
    private final ProjectAccess projectAccess;
    private final MoneyAccess moneyAccess;

    DeliverySearch(Projects projects, Receivables receivables, ProjectAccess projectAccess, MoneyAccess moneyAccess) {
        this.projects = projects;
        this.receivables = receivables;
        this.projectAccess = projectAccess;
        this.moneyAccess = moneyAccess;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SearchHit> search(String term, int limit) {
        return Stream.concat(
                        projects.search(term, projectAccess.sellers(), limit).stream()
                                .map(project -> new SearchHit(
                                        "PRJ",
                                        project.number(),
                                        project.customerName(),
                                        "/projects/" + project.number())),
                        receivables.search(term, moneyAccess.sellers(), limit).stream())
                .toList();
    }
}
