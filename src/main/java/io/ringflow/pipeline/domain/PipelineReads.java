package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.BoardColumn;
import io.ringflow.pipeline.ContractFilter;
import io.ringflow.pipeline.ContractRow;
import io.ringflow.pipeline.ContractTotals;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.ConversionFunnel;
import io.ringflow.pipeline.DealFilter;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.LeadView;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.web.SearchHit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and other modules ask of the pipeline. */
@Service
@Transactional(readOnly = true)
class PipelineReads implements Pipeline {

    private final DealReads deals;
    private final DealPageReads pages;
    private final BoardReads boards;
    private final LeadReads leads;
    private final ContractReads ledger;
    private final SearchReads searches;

    PipelineReads(
            DealReads deals,
            DealPageReads pages,
            BoardReads boards,
            LeadReads leads,
            ContractReads ledger,
            SearchReads searches) {
        this.deals = deals;
        this.pages = pages;
        this.boards = boards;
        this.leads = leads;
        this.ledger = ledger;
        this.searches = searches;
    }

    @Override
    public List<BoardColumn> board(DealFilter filter, int cards) {
        return boards.board(filter, cards);
    }

    @Override
    public List<DealRow> column(FunnelStage stage, DealFilter filter, Optional<String> after, int limit) {
        return deals.column(stage, filter, after, limit);
    }

    @Override
    public ConversionFunnel conversion(LocalDate from, LocalDate to, Optional<String> owner) {
        return boards.conversion(from, to, owner);
    }

    @Override
    public Optional<DealView> deal(String number) {
        return pages.page(number);
    }

    @Override
    public Optional<DealRow> dealRow(String number) {
        return deals.numbered(number);
    }

    @Override
    public List<DealRow> dealsOf(String owner, int limit) {
        return deals.ofOwner(owner, limit);
    }

    @Override
    public List<DealRow> dealsOf(CustomerId customer, int limit) {
        return deals.ofCustomer(customer, limit);
    }

    @Override
    public Optional<LeadView> lead(String number) {
        return leads.numbered(number);
    }

    @Override
    public List<LeadView> leadsOf(String owner, int limit) {
        return leads.ofOwner(owner, limit);
    }

    @Override
    public List<ContractRow> contracts(ContractFilter filter, Optional<String> after, int limit) {
        return ledger.rows(filter, after, limit);
    }

    @Override
    public ContractTotals totals(ContractFilter filter) {
        return ledger.totals(filter);
    }

    @Override
    public void eachContract(ContractFilter filter, Consumer<ContractRow> row) {
        ledger.each(filter, row);
    }

    @Override
    public Optional<ContractView> contract(String number) {
        return ledger.numbered(number);
    }

    @Override
    public List<SearchHit> search(String term, Optional<List<String>> owners, int limit) {
        return searches.search(term, owners, limit);
    }
}
