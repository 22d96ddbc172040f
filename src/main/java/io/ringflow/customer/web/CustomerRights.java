package io.ringflow.customer.web;

import io.ringflow.identity.Groups;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may see and change the record of customers and the products. */
final class CustomerRights {

    static final String READ = "hasAnyAuthority('" + Groups.SALES + "','" + Groups.SALES_MANAGERS + "','"
            + Groups.MANAGEMENT + "','" + Groups.REGISTRARS + "','" + Groups.BID_REVIEWERS + "','" + Groups.FINANCE
            + "','" + Groups.LEGAL + "','" + Groups.PROJECT_MANAGERS + "','" + Groups.SERVICE_L1 + "','"
            + Groups.SERVICE_L2 + "','" + Groups.SERVICE_L3 + "','" + Groups.SERVICE_MANAGERS + "','"
            + Groups.MARKETING + "','" + Groups.AUDITORS + "','" + Groups.CAMUNDA_ADMIN + "')";
    static final String EDIT =
            "hasAnyAuthority('" + Groups.SALES + "','" + Groups.SALES_MANAGERS + "','" + Groups.REGISTRARS + "')";
    static final String JUDGE_CREDIT = "hasAnyAuthority('" + Groups.SALES_MANAGERS + "','" + Groups.FINANCE + "')";
    static final String EDIT_PRODUCTS = "hasAnyAuthority('" + Groups.SALES_MANAGERS + "','" + Groups.MANAGEMENT + "','"
            + Groups.CAMUNDA_ADMIN + "')";

    static final String[] READERS = {
        Groups.SALES,
        Groups.SALES_MANAGERS,
        Groups.MANAGEMENT,
        Groups.REGISTRARS,
        Groups.BID_REVIEWERS,
        Groups.FINANCE,
        Groups.LEGAL,
        Groups.PROJECT_MANAGERS,
        Groups.SERVICE_L1,
        Groups.SERVICE_L2,
        Groups.SERVICE_L3,
        Groups.SERVICE_MANAGERS,
        Groups.MARKETING,
        Groups.AUDITORS,
        Groups.CAMUNDA_ADMIN
    };
    static final String[] EDITORS = {Groups.SALES, Groups.SALES_MANAGERS, Groups.REGISTRARS};
    static final String[] CREDIT_JUDGES = {Groups.SALES_MANAGERS, Groups.FINANCE};
    static final String[] PRODUCT_EDITORS = {Groups.SALES_MANAGERS, Groups.MANAGEMENT, Groups.CAMUNDA_ADMIN};

    private CustomerRights() {}

    static boolean mayEdit(Authentication person) {
        return isIn(person, EDITORS);
    }

    static boolean mayJudgeCredit(Authentication person) {
        return isIn(person, CREDIT_JUDGES);
    }

    static boolean mayEditProducts(Authentication person) {
        return isIn(person, PRODUCT_EDITORS);
    }

    private static boolean isIn(Authentication person, String... groups) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(Set.of(groups)::contains);
    }
}
