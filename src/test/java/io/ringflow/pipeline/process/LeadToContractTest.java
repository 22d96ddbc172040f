package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.PipelineEngine.CONTRACT;
import static io.ringflow.pipeline.process.PipelineEngine.DEAL;
import static io.ringflow.pipeline.process.PipelineEngine.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.engine.RefusedByRule;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.domain.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadToContractTest {

    private PipelineEngine pipeline;

    @BeforeEach
    void startTheEngine() {
        pipeline = PipelineEngine.fresh();
    }

    @Test
    void givesTheLeadToTheOwnerWithADeadlineAndGoesByItsNumber() {
        String instance = pipeline.leadArrives("East");

        Task task = pipeline.task("QualifyLead");
        assertThat(task.getAssignee()).isEqualTo("lena");
        assertThat(task.getDueDate()).isNotNull();
        assertThat(pipeline.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(LEAD);
    }

    @Test
    void asksTheSalesManagersIfNobodyCanTakeTheLead() {
        pipeline.leadArrives("elsewhere");

        assertThat(pipeline.task("QualifyLead").getAssignee()).isNull();
        assertThat(pipeline.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("sales-managers")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsTheContactsDetailsOutOfTheVariables() {
        String instance = pipeline.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        LeadToContractProcess.KEY,
                        Map.of(
                                "customerName",
                                "Acme",
                                "region",
                                "East",
                                "email",
                                "ann@acme.example",
                                "phone",
                                "+1 555"))
                .getId();

        assertThat(pipeline.engine().getRuntimeService().getVariables(instance)).doesNotContainKeys("email", "phone");
    }

    @Test
    void endsWithADuplicate() {
        String instance = pipeline.leadArrives("East");

        pipeline.complete("QualifyLead", "duplicate", Map.of("reason", "the same as last week"));

        verify(pipeline.leads).recogniseAsDuplicate(LEAD, "the same as last week");
        assertThat(pipeline.ends(instance)).contains("LeadDuplicate");
        assertThat(pipeline.over(instance)).isTrue();
    }

    @Test
    void endsWithADisqualifiedLead() {
        String instance = pipeline.leadArrives("East");

        pipeline.complete("QualifyLead", "disqualified", Map.of("reason", "a student's homework"));

        verify(pipeline.leads).disqualify(LEAD, "a student's homework");
        assertThat(pipeline.ends(instance)).contains("LeadDisqualified");
        assertThat(pipeline.over(instance)).isTrue();
    }

    @Test
    void refusesToDropALeadWithoutAReason() {
        pipeline.leadArrives("East");

        assertThatThrownBy(() -> pipeline.complete("QualifyLead", "disqualified"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("Say why");
        assertThat(pipeline.waitsAt("QualifyLead")).isTrue();
    }

    @Test
    void opensAnOpportunityForARealChanceAndGoesByItsNumber() {
        String instance = pipeline.leadArrives("East");

        pipeline.complete("QualifyLead", "chance", Map.of("customerChoice", "7", "need", "a press line"));

        verify(pipeline.leads).improve(eq(LEAD), eq("a press line"), any(), eq(Optional.of(new CustomerId(7))));
        assertThat(pipeline.waitsAt("WorkS1")).isTrue();
        assertThat(pipeline.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(DEAL);
    }

    @Test
    void asksWhoseLeadItIsIfKnownCustomersResembleIt() {
        when(pipeline.leads.matches(LEAD))
                .thenReturn(List.of(new CustomerMatch(
                        new CustomerView(
                                new CustomerId(7),
                                "CUS-2026-00007",
                                "ACME Inc.",
                                LifecycleStage.LEAD,
                                "",
                                "",
                                "",
                                "B",
                                Optional.empty(),
                                Optional.empty()),
                        0.9,
                        CustomerMatch.Reason.SIMILAR_NAME)));
        pipeline.leadArrives("East");

        assertThatThrownBy(() -> pipeline.complete("QualifyLead", "chance")).hasMessageContaining("whose lead");
    }

    @Test
    void walksFromTheLeadToTheSignedContract() {
        String instance = pipeline.leadArrives("East");
        pipeline.complete("QualifyLead", "chance");
        advance("WorkS1", FunnelStage.S2);
        advance("WorkS2", FunnelStage.S3);
        advance("WorkS3", FunnelStage.S4);
        pipeline.complete("WorkS4", "advance");
        verify(pipeline.opportunities).settle(DEAL);

        pipeline.contract("A", "20000", "0", "net30");
        pipeline.complete("DraftContract", "send", Map.of("amount", 20000, "plannedSignOn", "2026-12-01"));
        verify(pipeline.contracts).approve(CONTRACT);
        pipeline.complete(
                "SignContract",
                "signed",
                Map.of(
                        "signedOn", "2026-11-20",
                        "documentNumber", "D-1",
                        "signedByUs", "Lena",
                        "signedByCustomer", "Ann"));

        verify(pipeline.contracts).sign(CONTRACT, new Signature(LocalDate.of(2026, 11, 20), "D-1", "Lena", "Ann"));
        assertThat(pipeline.ends(instance)).contains("ContractSigned");
        assertThat(pipeline.over(instance)).isTrue();
    }

    @Test
    void refusesToAdvanceWithoutTheEvidenceAndSaysWhatIsMissing() {
        pipeline.opportunityTakenOver(FunnelStage.S3);
        pipeline.evidence(false);

        assertThatThrownBy(() -> pipeline.complete("WorkS3", "advance"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("approved the project")
                .hasMessageContaining("a quotation");
        verify(pipeline.opportunities, never()).advance(DEAL);
        assertThat(pipeline.waitsAt("WorkS3")).isTrue();
    }

    @Test
    void takesNoEvidenceFromWhoeverCallsFromOutside() {
        pipeline.opportunityTakenOver(FunnelStage.S3);
        pipeline.evidence(false);

        assertThatThrownBy(() -> pipeline.complete(
                        "WorkS3", "advance", Map.of("projectApproved", true, "quotationExists", true, "stage", "S1")))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void leavesWithoutEvidenceIfTheDealStays() {
        pipeline.opportunityTakenOver(FunnelStage.S2);
        pipeline.evidence(false);

        pipeline.complete("WorkS2", "stay", Map.of("learnt", "nothing yet"));

        verify(pipeline.opportunities).stay(DEAL);
        assertThat(pipeline.waitsAt("WorkS2")).isTrue();
    }

    @Test
    void endsWithALostOpportunity() {
        String instance = pipeline.opportunityTakenOver(FunnelStage.S2);

        pipeline.complete("WorkS2", "lost", Map.of("lostReason", "price", "lostTo", "Globex"));

        verify(pipeline.opportunities).lose(DEAL, "price", Optional.of("Globex"));
        assertThat(pipeline.ends(instance)).contains("OpportunityLost");
        assertThat(pipeline.over(instance)).isTrue();
    }

    @Test
    void refusesALossWithoutAReason() {
        pipeline.opportunityTakenOver(FunnelStage.S2);

        assertThatThrownBy(() -> pipeline.complete("WorkS2", "lost")).hasMessageContaining("why the deal is lost");
    }

    @Test
    void restsUntilTheDayAndGoesOnInItsStage() {
        pipeline.opportunityTakenOver(FunnelStage.S2);

        pipeline.complete("WorkS2", "hold", Map.of("holdUntil", "2027-03-01"));
        verify(pipeline.opportunities).hold(DEAL, LocalDate.of(2027, 3, 1));
        assertThat(pipeline.waitsAt("WorkS2")).isFalse();
        pipeline.due("HoldOver");

        verify(pipeline.opportunities).resume(DEAL);
        assertThat(pipeline.waitsAt("WorkS2")).isTrue();
    }

    @Test
    void showsAQuotationToItsReviewersAndComesBackToTheStage() {
        pipeline.opportunityTakenOver(FunnelStage.S3);

        pipeline.complete("WorkS3", "review");
        verify(pipeline.opportunities).sendToReview(DEAL);
        pipeline.complete("ReviewQuotation", "return", Map.of("comment", "too cheap"));

        verify(pipeline.opportunities).reviewed(DEAL, false, "too cheap");
        assertThat(pipeline.waitsAt("WorkS3")).isTrue();
    }

    @Test
    void urgesTheOwnerOfAStalledDealAndThenAsksTheManagersAgainAndAgain() {
        pipeline.opportunityTakenOver(FunnelStage.S1);

        pipeline.due("DealNotMoved");
        verify(pipeline.opportunities).urge(DEAL);
        assertThat(pipeline.task("WorkS1").getPriority()).isEqualTo(UrgeOwner.URGENT);
        pipeline.due("DealStillNotMoved");
        pipeline.complete("DecideOnStalledDeal", "reassign", Map.of("newOwner", "tom", "comment", "take it"));

        verify(pipeline.opportunities).reassign(DEAL, "tom", "take it");
        assertThat(pipeline.task("WorkS1").getAssignee()).isEqualTo("tom");
        pipeline.due("DealStillNotMoved");
        pipeline.complete("DecideOnStalledDeal", "keep", Map.of("comment", "call them"));
        verify(pipeline.opportunities).keep(DEAL, "call them");
    }

    @Test
    void callsTheManagersOffOnceTheDealMoves() {
        pipeline.opportunityTakenOver(FunnelStage.S1);
        pipeline.due("DealNotMoved");
        pipeline.due("DealStillNotMoved");
        assertThat(pipeline.waitsAt("DecideOnStalledDeal")).isTrue();

        pipeline.complete("WorkS1", "stay");

        assertThat(pipeline.waitsAt("DecideOnStalledDeal")).isFalse();
        assertThat(pipeline.waitsAt("WorkS1")).isTrue();
    }

    @Test
    void urgesTheOwnerOfAWaitingLeadAndLetsTheManagersReassignIt() {
        pipeline.leadArrives("East");

        pipeline.due("LeadNotMoved");
        verify(pipeline.leads).urge(LEAD);
        pipeline.due("LeadStillNotMoved");
        pipeline.complete("DecideOnWaitingLead", "reassign", Map.of("newOwner", "tom"));

        verify(pipeline.leads).reassign(LEAD, "tom");
        assertThat(pipeline.task("QualifyLead").getAssignee()).isEqualTo("tom");
    }

    @Test
    void takesTheDealBackIfNoContractComesOfIt() {
        pipeline.opportunityTakenOver(FunnelStage.S4);
        pipeline.complete("WorkS4", "advance");

        pipeline.complete("DraftContract", "withdraw");

        verify(pipeline.opportunities).comeBack(DEAL);
        assertThat(pipeline.waitsAt("WorkS4")).isTrue();
    }

    @Test
    void takesTheDealBackIfTheContractIsNotSigned() {
        pipeline.opportunityTakenOver(FunnelStage.S4);
        pipeline.complete("WorkS4", "advance");
        pipeline.contract("A", "20000", "0", "net30");
        pipeline.complete("DraftContract", "send", Map.of("amount", 20000, "plannedSignOn", "2026-12-01"));

        pipeline.complete("SignContract", "notSigned");

        verify(pipeline.contracts).release(DEAL);
        assertThat(pipeline.waitsAt("WorkS4")).isTrue();
    }

    @Test
    void leavesNoFormValuesAmongTheVariables() {
        String instance = pipeline.opportunityTakenOver(FunnelStage.S1);

        pipeline.complete("WorkS1", "stay", Map.of("learnt", "news", "nextStep", "call", "nextStepOn", "2027-01-01"));

        assertThat(pipeline.engine().getRuntimeService().getVariables(instance).keySet())
                .isSubsetOf(List.of(
                        "opportunityNumber",
                        "customerName",
                        "stage",
                        "value",
                        "currency",
                        "owner",
                        "course",
                        "outcome"));
    }

    private void advance(String task, FunnelStage next) {
        doAnswer(call -> {
                    pipeline.stage(next);
                    return null;
                })
                .when(pipeline.opportunities)
                .advance(DEAL);
        pipeline.complete(task, "advance");
    }
}
