package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectRow;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.NothingThere;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see which project: sellers those of their own contracts and their team's, the groups that deliver, collect, serve, lead
 * or audit all of them. What a person may not see does not exist for that person.
 */
@Component("projectAccess")
class ProjectAccess {

    /** Who may open the pages of projects at all, for {@code @PreAuthorize}. */
    static final String MAY_LOOK = "hasAnyAuthority('sales', 'sales-managers', 'finance', 'legal', 'project-managers',"
            + " 'service-managers', 'management', 'auditors', 'camunda-admin')";

    /** Who may plan another day. */
    static final String MAY_PLAN = "hasAnyAuthority('project-managers', 'camunda-admin')";

    /** Who may confirm by a document what an ERP would tell. */
    static final String MAY_CONFIRM = "hasAnyAuthority('project-managers', 'finance', 'camunda-admin')";

    private static final Set<String> SEE_ALL = Set.of(
            Groups.SALES_MANAGERS,
            Groups.FINANCE,
            Groups.LEGAL,
            Groups.PROJECT_MANAGERS,
            Groups.SERVICE_MANAGERS,
            Groups.MANAGEMENT,
            Groups.AUDITORS,
            Groups.CAMUNDA_ADMIN);

    private final People people;

    ProjectAccess(People people) {
        this.people = people;
    }

    boolean seesAll() {
        return isOneOf(SEE_ALL);
    }

    boolean manages() {
        return isOneOf(Set.of(Groups.PROJECT_MANAGERS));
    }

    boolean mayPlan() {
        return isOneOf(Set.of(Groups.PROJECT_MANAGERS, Groups.CAMUNDA_ADMIN));
    }

    boolean mayConfirm() {
        return isOneOf(Set.of(Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.CAMUNDA_ADMIN));
    }

    Person viewer() {
        return people.current().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    boolean sees(ProjectRow project) {
        return seesAll() || project.seller().equals(viewer().username()) || isOfMyTeam(project.seller());
    }

    private boolean isOfMyTeam(String seller) {
        String team = viewer().team();
        return !team.isEmpty()
                && people.find(seller)
                        .filter(other -> other.team().equals(team))
                        .isPresent();
    }

    ProjectRow visible(Optional<ProjectRow> project) {
        return project.filter(this::sees).orElseThrow(NothingThere::new);
    }

    private boolean isOneOf(Set<String> groups) {
        return !Collections.disjoint(groups, people.groupsOf(viewer().username()));
    }
}
