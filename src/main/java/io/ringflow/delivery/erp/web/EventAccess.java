package io.ringflow.delivery.erp.web;

import io.ringflow.identity.Groups;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** Who may look at the ERP's events, and who may do something about them. */
public final class EventAccess {

    public static final String[] LOOKING = {
        Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.MANAGEMENT, Groups.AUDITORS, Groups.CAMUNDA_ADMIN
    };

    public static final String MAY_LOOK =
            "hasAnyAuthority('project-managers', 'finance', 'management', 'auditors', 'camunda-admin')";

    private static final Set<String> ACTING = Set.of(Groups.PROJECT_MANAGERS, Groups.FINANCE, Groups.CAMUNDA_ADMIN);

    public static final String MAY_ACT = "hasAnyAuthority('project-managers', 'finance', 'camunda-admin')";

    private EventAccess() {}

    /** As {@link #MAY_ACT} asks, for what a page offers. */
    public static boolean mayAct(Authentication person) {
        return person.getAuthorities().stream().anyMatch(held -> ACTING.contains(held.getAuthority()));
    }
}
