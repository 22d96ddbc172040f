package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectRow;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.identity.Sight;
import io.ringflow.shared.web.NothingThere;
import java.util.List;
import java.util.Optional;
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

    private final Sight sight;

    ProjectAccess(People people) {
        this.sight = new Sight(
                people,
                Groups.SALES_MANAGERS,
                Groups.FINANCE,
                Groups.LEGAL,
                Groups.PROJECT_MANAGERS,
                Groups.SERVICE_MANAGERS,
                Groups.MANAGEMENT,
                Groups.AUDITORS,
                Groups.CAMUNDA_ADMIN);
    }

    boolean seesAll() {
        return sight.isOfAll();
    }

    /** Those whose contracts' projects the person may see; empty for everybody's. */
    Optional<List<String>> sellers() {
        return sight.owners();
    }

    boolean manages() {
        return sight.isIn(Groups.PROJECT_MANAGERS);
    }

    boolean mayPlan() {
        return sight.isIn(Groups.PROJECT_MANAGERS, Groups.CAMUNDA_ADMIN);
    }

    boolean mayConfirm() {
        return sight.isIn(Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.CAMUNDA_ADMIN);
    }

    Person viewer() {
        return sight.viewer();
    }

    boolean sees(ProjectRow project) {
        return sight.isOf(project.seller());
    }

    ProjectRow visible(Optional<ProjectRow> project) {
        return project.filter(this::sees).orElseThrow(NothingThere::new);
    }
}
