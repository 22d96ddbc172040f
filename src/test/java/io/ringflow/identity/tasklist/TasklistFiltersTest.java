package io.ringflow.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Groups;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RingflowTest
class TasklistFiltersTest {

    @Autowired
    TasklistFilters tasklistFilters;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @AfterEach
    void nobody() {
        identities.clearAuthentication();
    }

    @Test
    void staffSeeTheirOwnListsAndManagersAllTasksToo() {
        assertThat(namesFor("lena", Groups.SALES))
                .containsExactly("Due today", "My groups’ tasks", "My tasks", "Overdue");
        assertThat(namesFor("marco", Groups.SALES_MANAGERS)).contains("All tasks");
        assertThat(namesFor("anton", Groups.MANAGEMENT)).contains("All tasks");
    }

    @Test
    void everyListCanBeAskedAndCounted() {
        as("marco", Groups.SALES_MANAGERS);
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            assertThat(filters.count(filter.getId()))
                    .isEqualTo(filters.list(filter.getId()).size());
        }
    }

    @Test
    void showsCustomerNumberAndValueAsColumns() {
        as("lena", Groups.SALES);
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            assertThat(filter.getProperties().get("variables"))
                    .asString()
                    .contains("customerName", "opportunityNumber", "value");
        }
    }

    @Test
    @Transactional
    void aChangedFilterStaysChangedAndADeletedOneGone() {
        as("admin", Groups.CAMUNDA_ADMIN);
        Filter overdue = named("Overdue");
        overdue.setName("Too late");
        filters.saveFilter(overdue);
        Filter today = named("Due today");
        filters.deleteFilter(today.getId());
        identities.clearAuthentication();

        tasklistFilters.make();

        assertThat(filters.createTaskFilterQuery().filterNameLike("%ue%").list())
                .extracting(Filter::getName)
                .doesNotContain("Overdue", "Due today");
    }

    private Filter named(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private List<String> namesFor(String username, String group) {
        as(username, group);
        return filters.createTaskFilterQuery().orderByFilterName().asc().list().stream()
                .map(Filter::getName)
                .toList();
    }

    private void as(String username, String group) {
        identities.setAuthentication(username, List.of(group));
    }
}
