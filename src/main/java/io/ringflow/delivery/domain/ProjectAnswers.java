package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.ProjectColumn;
import io.ringflow.delivery.ProjectFilter;
import io.ringflow.delivery.ProjectNews;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.ProjectTotals;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.Projects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and other modules ask of the projects. */
@Service
@Transactional(readOnly = true)
class ProjectAnswers implements Projects {

    private final ProjectReads projects;
    private final ProjectPageReads pages;

    ProjectAnswers(ProjectReads projects, ProjectPageReads pages) {
        this.projects = projects;
        this.pages = pages;
    }

    @Override
    public List<ProjectColumn> board(ProjectFilter filter, int cards) {
        return projects.board(filter, cards);
    }

    @Override
    public List<ProjectRow> list(ProjectFilter filter, Optional<String> after, int limit) {
        return projects.list(filter, after, limit);
    }

    @Override
    public ProjectTotals totals(ProjectFilter filter) {
        return projects.totals(filter);
    }

    @Override
    public void each(ProjectFilter filter, Consumer<ProjectRow> reader) {
        projects.each(filter, reader);
    }

    @Override
    public Optional<ProjectView> project(String number) {
        return pages.page(number);
    }

    @Override
    public Optional<ProjectRow> row(String number) {
        return projects.numbered(number);
    }

    @Override
    public Optional<String> processInstance(String number) {
        return pages.processInstance(number);
    }

    @Override
    public Optional<ProjectRow> ofContract(String contractNumber) {
        return projects.ofContract(contractNumber);
    }

    @Override
    public List<ProjectRow> ofCustomer(CustomerId customer, int limit) {
        return projects.ofCustomer(customer, limit);
    }

    @Override
    public List<ProjectNews> news(CustomerId customer, Optional<List<String>> sellers, Instant before, int limit) {
        return pages.news(customer, sellers, before, limit);
    }

    @Override
    public List<ProjectRow> search(String term, Optional<List<String>> sellers, int limit) {
        return projects.search(term, sellers, limit);
    }
}
