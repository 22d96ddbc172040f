package io.ringflow.pipeline.web;

import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.identity.Sight;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.LeadView;
import io.ringflow.shared.web.NothingThere;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may see which deal: sales people their own and their team's, the groups that review, approve, lead or audit all of them.
 * What a person may not see does not exist for that person.
 */
@Component("dealAccess")
class DealAccess {

    /** Who may open the pages of the pipeline at all, for {@code @PreAuthorize}. */
    static final String MAY_LOOK = "hasAnyAuthority('sales', 'sales-managers', 'bid-reviewers', 'finance', 'legal',"
            + " 'project-managers', 'management', 'auditors', 'camunda-admin')";

    /** Who may enter a lead. */
    static final String MAY_ENTER_LEADS =
            "hasAnyAuthority('sales', 'sales-managers', 'registrars', 'marketing', 'market-info', 'camunda-admin')";

    private final Sight sight;

    DealAccess(People people) {
        this.sight = new Sight(
                people,
                Groups.SALES_MANAGERS,
                Groups.BID_REVIEWERS,
                Groups.FINANCE,
                Groups.LEGAL,
                Groups.PROJECT_MANAGERS,
                Groups.MANAGEMENT,
                Groups.AUDITORS,
                Groups.REGISTRARS,
                Groups.CAMUNDA_ADMIN);
    }

    boolean seesAll() {
        return sight.isOfAll();
    }

    Person viewer() {
        return sight.viewer();
    }

    /** Those whose deals the person may see; empty for everybody's. */
    Optional<List<String>> owners() {
        return sight.owners();
    }

    DealView visible(Optional<DealView> deal) {
        return deal.filter(found -> sees(found.row().owner())).orElseThrow(NothingThere::new);
    }

    DealRow visibleRow(Optional<DealRow> deal) {
        return deal.filter(found -> sees(found.owner())).orElseThrow(NothingThere::new);
    }

    LeadView visibleLead(Optional<LeadView> lead) {
        return lead.filter(found -> sees(found.owner())).orElseThrow(NothingThere::new);
    }

    ContractView visibleContract(Optional<ContractView> contract) {
        return contract.filter(found -> sees(Optional.of(found.row().owner()))).orElseThrow(NothingThere::new);
    }

    /** What nobody has yet is seen by those only who see all. */
    boolean sees(Optional<String> owner) {
        return owner.map(sight::isOf).orElseGet(sight::isOfAll);
    }
}
