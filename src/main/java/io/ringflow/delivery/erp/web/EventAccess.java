package io.ringflow.delivery.erp.web;

import io.ringflow.identity.Groups;
import java.util.Set;

/** Who may look at the ERP's events, and who may do something about them. */
final class EventAccess {

    static final String[] LOOKING = {
        Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.MANAGEMENT, Groups.AUDITORS, Groups.CAMUNDA_ADMIN
    };

    static final String MAY_LOOK =
            "hasAnyAuthority('project-managers', 'finance', 'management', 'auditors', 'camunda-admin')";

    static final Set<String> ACTING = Set.of(Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.CAMUNDA_ADMIN);

    static final String MAY_ACT = "hasAnyAuthority('project-managers', 'finance', 'camunda-admin')";

    private EventAccess() {}
}
