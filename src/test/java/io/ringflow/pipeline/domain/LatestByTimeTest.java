package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.pipeline.ContractRow;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.pipeline.QuotationView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Nodes take ids in blocks: a record with a higher id may be older. What is latest goes by time. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LatestByTimeTest {

    private final JdbcClient database;
    private final Pipeline pipeline;
    private final ContractDesk contracts;
    private final QuotationDesk quotations;
    private final Opportunities deals;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String deal = "OPP-" + mark;
    private final String newer = "CON-newer-" + mark;
    /** Far above, out of the way of the records of other tests. */
    private long id;

    LatestByTimeTest(
            JdbcClient database,
            Pipeline pipeline,
            ContractDesk contracts,
            QuotationDesk quotations,
            Opportunities deals) {
        this.database = database;
        this.pipeline = pipeline;
        this.contracts = contracts;
        this.quotations = quotations;
        this.deals = deals;
    }

    @BeforeEach
    void recordOnTwoNodes() {
        id = database.sql("select 1000000000 + 10 * nextval('ringflow.opportunity_seq')")
                .query(Long.class)
                .single();
        write("""
                insert into ringflow.opportunity (id, number, customer_id, customer_name, stage, status, currency, stage_since, moved_at,
                    opened_at, reached, origin)
                values (:id, :deal, 0, 'By time', 'S4', 'SETTLED', 'USD', now(), now(), now(), 4, 'PROCESS')""");
        write("""
                insert into ringflow.stage_log (id, opportunity_id, from_stage, to_stage, what, at, origin)
                values (:id, :id, 'S1', 'S2', 'ADVANCED', now(), 'PROCESS'),
                       (:id + 1, :id, null, 'S1', 'OPENED', now() - interval '1 hour', 'PROCESS')""");
        write("""
                insert into ringflow.quotation (id, number, opportunity_id, status, currency, total, prepared_at)
                values (:id, 'QUO-newer-' || :mark, :id, 'DRAFT', 'USD', 2, now()),
                       (:id + 1, 'QUO-older-' || :mark, :id, 'APPROVED', 'USD', 1, now() - interval '1 hour')""");
        write("""
                insert into ringflow.contract (id, number, opportunity_id, opportunity_number, customer_id, customer_name, owner, status,
                    revision, amount, currency, discount, payment_terms, planned_sign_on, created_at)
                values (:id, :newer, :id, :deal, 0, 'By time', 'lena', 'IN_APPROVAL', 3, 3, 'USD', 0, 'net30', '2099-01-01', now()),
                       (:id + 1, 'CON-older-' || :mark, :id, :deal, 0, 'By time', 'lena', 'REJECTED', 1, 1, 'USD', 0, 'net30',
                        '2099-01-01', now() - interval '1 hour')""");
        write("""
                insert into ringflow.contract_revision (contract_id, revision, terms, sent_by, sent_at)
                select :id, revision, jsonb_build_object('amount', revision, 'discount', 0, 'paymentTerms', 'net30', 'plannedSignOn',
                    '2099-01-01', 'instalments', '[]'::jsonb), 'lena', now() from generate_series(1, 3) revision""");
        write("""
                insert into ringflow.contract_decision (id, contract_id, revision, level, decision, comment, by_person, at)
                values (:id, :id, 2, 'LEGAL', 'RETURNED', 'second', 'marco', now()),
                       (:id + 1, :id, 1, 'LEGAL', 'RETURNED', 'first', 'marco', now() - interval '1 hour'),
                       (:id + 2, :id, 3, 'MANAGER', 'APPROVED', 'said last', 'marco', now()),
                       (:id + 3, :id, 3, 'FINANCE', 'APPROVED', 'said first', 'marco', now() - interval '1 minute')""");
    }

    @Test
    void theDealsPageShowsLogQuotationsAndContractsNewestFirst() {
        DealView page = pipeline.deal(deal).orElseThrow();

        assertThat(page.log()).extracting(DealView.LogEntry::what).containsExactly("ADVANCED", "OPENED");
        assertThat(page.quotations())
                .extracting(QuotationView::number)
                .containsExactly("QUO-newer-" + mark, "QUO-older-" + mark);
        assertThat(page.contracts()).extracting(ContractRow::number).containsExactly(newer, "CON-older-" + mark);
    }

    @Test
    void theProcessWorksOnTheNewestQuotationAndContract() {
        Opportunity found = deals.findById(id).orElseThrow();

        assertThat(quotations.latest(found))
                .hasValueSatisfying(latest -> assertThat(latest.editable()).isTrue());
        assertThat(contracts.latest(deal)).map(ContractFacts::number).contains(newer);
    }

    @Test
    void approversSeeWhatChangedSinceTheyLastSpokeAndWhatWasSaidInItsOrder() {
        assertThat(contracts.changes(newer, ApprovalLevel.LEGAL)).containsExactly(new TermsChange("amount", "2", "3"));
        assertThat(contracts.remarks(newer)).extracting(Remark::comment).containsExactly("said first", "said last");
        assertThat(pipeline.contract(newer).orElseThrow().decisions())
                .extracting(ContractView.Decision::comment)
                .containsExactly("said last", "second", "said first", "first");
    }

    private void write(String sql) {
        database.sql(sql)
                .param("id", id)
                .param("deal", deal)
                .param("mark", mark)
                .param("newer", newer)
                .update();
    }
}
