package io.ringflow.delivery.erp.web;

import io.ringflow.identity.Groups;
import java.util.Set;

/** Who may look at the ERP's events, and who may do something about them. */
public final class EventAccess {

    public static final String[] LOOKING = {
        Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.MANAGEMENT, Groups.AUDITORS, Groups.CAMUNDA_ADMIN
    };

    public static final String MAY_LOOK =
            "hasAnyAuthority('project-managers', 'finance', 'management', 'auditors', 'camunda-admin')";

    public static final Set<String> ACTING = Set.of(Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.CAMUNDA_ADMIN);

    public static final String MAY_ACT = "hasAnyAuthority('project-managers', 'finance', 'camunda-admin')";

    private EventAccess() {}
}
