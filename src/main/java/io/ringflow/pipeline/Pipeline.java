package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.web.SearchHit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads leads, deals and contracts, for pages and for other modules; nothing here changes anything. */
public interface Pipeline {

    /** The running deals by stage, with the first {@code cards} of each. */
    List<BoardColumn> board(DealFilter filter, int cards);

    /** The next deals of a stage, longest in it first, behind the row whose key is given. */
    List<DealRow> column(FunnelStage stage, DealFilter filter, Optional<String> after, int limit);

    /** What became of the deals opened in a period; both days are included, as days in UTC. */
    ConversionFunnel conversion(LocalDate from, LocalDate to, Optional<String> owner);

    Optional<DealView> deal(String number);

    /** A deal as a row, without all that its page shows. */
    Optional<DealRow> dealRow(String number);

    /** The running deals of a person, next promised step first. */
    List<DealRow> dealsOf(String owner, int limit);

    /** The deals of a customer, running ones first. */
    List<DealRow> dealsOf(CustomerId customer, int limit);

    Optional<LeadView> lead(String number);

    /** The leads that a person still has to qualify, oldest first. */
    List<LeadView> leadsOf(String owner, int limit);

    /** The ledger, newest first, behind the row whose key is given. */
    List<ContractRow> contracts(ContractFilter filter, Optional<String> after, int limit);

    ContractTotals totals(ContractFilter filter);

    /** Every row of the ledger, streamed, for an export. */
    void eachContract(ContractFilter filter, Consumer<ContractRow> row);

    Optional<ContractView> contract(String number);

    /**
     * Leads, deals and contracts whose number or customer's name begins with the term.
     *
     * @param owners whose they are; empty for everybody's, and those that nobody has
     */
    List<SearchHit> search(String term, Optional<List<String>> owners, int limit);
}
