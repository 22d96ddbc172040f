package io.ringflow.delivery.web;

import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.NothingThere;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> SEE_ALL = Set.of(
            Groups.SALES_MANAGERS,
            Groups.FINANCE,
            Groups.LEGAL,
            Groups.PROJECT_MANAGERS,
            Groups.MANAGEMENT,
            Groups.AUDITORS,
            Groups.CAMUNDA_ADMIN);
    private static final Set<String> ENTER = Set.of(Groups.FINANCE, Groups.CAMUNDA_ADMIN);

    private final People people;

    MoneyAccess(People people) {
        this.people = people;
    }

    /** Those whose contracts the person may see; empty for everybody's. */
    Optional<List<String>> sellers() {
        Person viewer = viewer();
        if (is(SEE_ALL)) {
            return Optional.empty();
        }
        return Optional.of(people.inGroup(Groups.SALES).stream()
                        .filter(other -> other.username().equals(viewer.username())
                                || !viewer.team().isEmpty() && other.team().equals(viewer.team()))
                        .map(Person::username)
                        .sorted()
                        .toList())
                .map(sellers -> sellers.isEmpty() ? List.of(viewer.username()) : sellers);
    }

    boolean sees(String seller) {
        return sellers().map(all -> all.contains(seller)).orElse(true);
    }

    boolean enters() {
        return is(ENTER);
    }

    <T> T visible(Optional<T> record, Function<T, String> seller) {
        return record.filter(found -> sees(seller.apply(found)))
                .orElseThrow(NothingThere::new);
    }

    private boolean is(Set<String> groups) {
        return !Collections.disjoint(groups, people.groupsOf(viewer().username()));
    }

    private Person viewer() {
        return people.current().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }
}
