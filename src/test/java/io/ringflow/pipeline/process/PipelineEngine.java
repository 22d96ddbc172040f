package io.ringflow.pipeline.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.ProductCatalogue;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.ProcessesAlone;
import io.ringflow.identity.People;
import io.ringflow.pipeline.ContractStatus;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.ContractFacts;
import io.ringflow.pipeline.domain.DealFacts;
import io.ringflow.pipeline.domain.GateFacts;
import io.ringflow.pipeline.domain.LeadDesk;
import io.ringflow.pipeline.domain.LeadFacts;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;

/** Both processes on the engine alone, with stand-ins for the desks that the delegates call. One engine serves all tests. */
final class PipelineEngine extends ProcessesAlone {

    static final String LEAD = "LEAD-2026-00001";
    static final String DEAL = "OPP-2026-00001";
    static final String CONTRACT = "CON-2026-00001";

    final LeadDesk leads = mock(LeadDesk.class);
    final OpportunityDesk opportunities = mock(OpportunityDesk.class);
    final ContractDesk contracts = mock(ContractDesk.class);
    final People people = mock(People.class);
    final ProductCatalogue products = mock(ProductCatalogue.class);
    private static final PipelineEngine SHARED = new PipelineEngine();

    /** The engine with nothing running and desks that answer as at the beginning. */
    static PipelineEngine fresh() {
        SHARED.clear();
        return SHARED;
    }

    private PipelineEngine() {}

    @Override
    protected EngineAlone start(EngineAlone.Builder engine) {
        return engine.bean("registerLead", new RegisterLead(leads))
                .bean("assignLead", new AssignLead(leads))
                .bean("leadForm", new LeadForm(leads))
                .bean("recordQualification", new RecordQualification(leads))
                .bean("openOpportunity", new OpenOpportunity(opportunities))
                .bean("stageForm", new StageForm(opportunities, products))
                .bean("recordStageWork", new RecordStageWork(opportunities))
                .bean("checkStageGate", new CheckStageGate(opportunities))
                .bean("sendToReview", new SendToReview(opportunities))
                .bean("quotationForm", new QuotationForm(opportunities))
                .bean("recordReview", new RecordReview(opportunities))
                .bean("recordStage", new RecordStage(opportunities))
                .bean("urgeOwner", new UrgeOwner(leads, opportunities))
                .bean("stalledForm", new StalledForm(people))
                .bean("applyDecision", new ApplyDecision(leads, opportunities))
                .bean("resumeDeal", new ResumeDeal(opportunities))
                .bean("takeDealBack", new TakeDealBack(opportunities, contracts))
                .bean("termsForm", new TermsForm(opportunities, contracts))
                .bean("recordContract", new RecordContract(contracts))
                .bean("approvalForm", new ApprovalForm(contracts))
                .bean("recordApproval", new RecordApproval(contracts))
                .bean("approveContract", new ApproveContract(contracts))
                .bean("returnContract", new ReturnContract(contracts))
                .bean("rejectContract", new RejectContract(contracts))
                .bean("withdrawContract", new WithdrawContract())
                .bean("signatureForm", new SignatureForm(contracts, people))
                .bean("recordSignature", new RecordSignature(contracts))
                .start()
                .deploy(
                        "processes/pipeline/lead-to-contract.bpmn",
                        "processes/pipeline/contract-approval.bpmn",
                        "processes/pipeline/lead-assignment.dmn",
                        "processes/pipeline/stage-gate.dmn",
                        "processes/pipeline/approval-level.dmn",
                        "forms/pipeline/lead.form",
                        "forms/pipeline/qualify-lead.form",
                        "forms/pipeline/stage-s1.form",
                        "forms/pipeline/stage-s2.form",
                        "forms/pipeline/stage-s3.form",
                        "forms/pipeline/stage-s4.form",
                        "forms/pipeline/review-quotation.form",
                        "forms/pipeline/decide-stalled.form",
                        "forms/pipeline/draft-contract.form",
                        "forms/pipeline/correct-contract.form",
                        "forms/pipeline/approve-contract.form",
                        "forms/pipeline/sign-contract.form");
    }

    private void clear() {
        endAll();
        reset(leads, opportunities, contracts, people, products);
        theDesksAnswer();
    }

    private void theDesksAnswer() {
        when(leads.register(any(), anyString())).thenReturn(LEAD);
        when(leads.facts(LEAD))
                .thenReturn(new LeadFacts("Acme", "Ann", "", "", "", "", Optional.empty(), "USD", "phone"));
        when(leads.assign(LEAD, "East")).thenReturn(Optional.of("lena"));
        when(leads.assign(LEAD, "Central")).thenReturn(Optional.empty());
        when(opportunities.open(anyString(), anyString())).thenReturn(dealIn(FunnelStage.S1));
        stage(FunnelStage.S1);
        evidence(true);
        lenient().when(products.onSale()).thenReturn(List.of());
        contract("B", "50000", "0", "net30");
    }

    static DealFacts dealIn(FunnelStage stage) {
        return new DealFacts(
                DEAL,
                new CustomerId(1),
                "Acme",
                "",
                stage,
                Optional.of("lena"),
                Optional.of(new BigDecimal("48000")),
                "USD",
                "a press line",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The stage that the records tell from now on. */
    void stage(FunnelStage stage) {
        when(opportunities.facts(DEAL)).thenReturn(dealIn(stage));
        when(opportunities.shown(DEAL)).thenReturn(dealIn(stage));
        evidence(true);
    }

    void evidence(boolean there) {
        FunnelStage stage = opportunities.facts(DEAL).stage();
        when(opportunities.gateFacts(DEAL))
                .thenReturn(new GateFacts(stage, there, there, there, there, there, there, there, there, there, there));
    }

    /** The contract that the records tell from now on. */
    void contract(String credit, String amount, String discount, String paymentTerms) {
        ContractFacts contract = new ContractFacts(
                CONTRACT,
                ContractStatus.IN_APPROVAL,
                1,
                new BigDecimal(amount),
                "USD",
                new BigDecimal(discount),
                paymentTerms,
                Optional.empty(),
                List.of(),
                credit);
        when(contracts.sendForApproval(anyString(), any())).thenReturn(contract);
        when(contracts.facts(CONTRACT)).thenReturn(contract);
        when(contracts.latest(DEAL)).thenReturn(Optional.of(contract));
    }

    /** What a decision table answers. */
    DmnDecisionResult decide(String decision, Map<String, Object> facts) {
        return engine().getDecisionService()
                .evaluateDecisionByKey(decision)
                .variables(facts)
                .evaluate();
    }

    String leadArrives(String region) {
        return engine().getRuntimeService()
                .startProcessInstanceByKey(LeadToContractProcess.KEY, Map.of("customerName", "Acme", "region", region))
                .getId();
    }

    String opportunityTakenOver(FunnelStage stage) {
        stage(stage);
        return engine().getRuntimeService()
                .startProcessInstanceByMessage(
                        LeadToContractProcess.OPPORTUNITY_TAKEN_OVER,
                        DEAL,
                        Map.of(
                                "opportunityNumber",
                                DEAL,
                                "customerName",
                                "Acme",
                                "stage",
                                stage.name(),
                                "value",
                                48000.0,
                                "currency",
                                "USD",
                                "owner",
                                "lena"))
                .getId();
    }

    void runJobs() {
        engine().getManagementService()
                .createJobQuery()
                .messages()
                .list()
                .forEach(job -> engine().getManagementService().executeJob(job.getId()));
    }
}
