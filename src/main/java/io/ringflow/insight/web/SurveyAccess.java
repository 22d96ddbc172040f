package io.ringflow.insight.web;

import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Sight;
import org.springframework.stereotype.Component;

/** Who may see which answer: whoever may see the project that it is about. */
@Component
class SurveyAccess {

    /** Who may open the pages about all customers, for {@code @PreAuthorize}. */
    static final String MAY_LOOK =
            "hasAnyAuthority('sales-managers', 'project-managers', 'service-managers', 'management',"
                    + " 'auditors', 'camunda-admin')";

    static final String[] LOOKING = {
        Groups.SALES_MANAGERS,
        Groups.PROJECT_MANAGERS,
        Groups.SERVICE_MANAGERS,
        Groups.MANAGEMENT,
        Groups.AUDITORS,
        Groups.CAMUNDA_ADMIN
    };

    private final Sight sight;

    SurveyAccess(People people) {
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

    boolean sees(String seller) {
        return sight.isOf(seller);
    }
}
