package io.ringflow.delivery.web;

import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Sight;
import io.ringflow.shared.web.NothingThere;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Who may see which money: sales people that of their own contracts and their team's, the groups that collect, lead or audit
 * all of it. What a person may not see does not exist for that person.
 */
@Component
class MoneyAccess {

    /** Who may open the pages about money at all, for {@code @PreAuthorize}. */
    static final String MAY_LOOK = "hasAnyAuthority('sales', 'sales-managers', 'finance', 'legal', 'project-managers',"
            + " 'management', 'auditors', 'camunda-admin')";

    /** Who enters receipts, and says what they are for. */
    static final String MAY_ENTER = "hasAnyAuthority('finance', 'camunda-admin')";

    static final String[] LOOKING = {
        Groups.SALES,
        Groups.SALES_MANAGERS,
        Groups.FINANCE,
        Groups.LEGAL,
        Groups.PROJECT_MANAGERS,
        Groups.MANAGEMENT,
        Groups.AUDITORS,
        Groups.CAMUNDA_ADMIN
    };

    private final Sight sight;

    MoneyAccess(People people) {
        this.sight = new Sight(
                people,
                Groups.SALES_MANAGERS,
                Groups.FINANCE,
                Groups.LEGAL,
                Groups.PROJECT_MANAGERS,
                Groups.MANAGEMENT,
                Groups.AUDITORS,
                Groups.CAMUNDA_ADMIN);
    }

    /** Those whose contracts the person may see; empty for everybody's. */
    Optional<List<String>> sellers() {
        return sight.owners();
    }

    boolean sees(String seller) {
        return sight.isOf(seller);
    }

    boolean enters() {
        return sight.isIn(Groups.FINANCE, Groups.CAMUNDA_ADMIN);
    }

    <T> T visible(Optional<T> record, Function<T, String> seller) {
        return record.filter(found -> sees(seller.apply(found))).orElseThrow(NothingThere::new);
    }
}
