package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.PipelineEngine.CONTRACT;
import static io.ringflow.pipeline.process.PipelineEngine.DEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ringflow.pipeline.domain.ApprovalLevel;
import io.ringflow.pipeline.domain.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractApprovalTest {

    private static final Map<String, Object> TERMS = Map.of("amount", 20000, "plannedSignOn", "2026-12-01");

    private final Map<ApprovalLevel, Verdict> said = new EnumMap<>(ApprovalLevel.class);
    private PipelineEngine pipeline;
    private String instance = "";

    @BeforeEach
    void startTheEngine() {
        pipeline = PipelineEngine.fresh();
        when(pipeline.contracts.decide(eq(CONTRACT), any(), any(), any())).thenAnswer(call -> {
            said.put(call.getArgument(1), call.getArgument(2));
            return said.values().stream().max(Verdict::compareTo).orElseThrow();
        });
    }

    @Test
    void asksNobodyAboutASmallContractOnUsualTerms() {
        drafted("A", "20000", "0", "net30");

        endedAs("ContractApproved", "approved");
        verify(pipeline.contracts).approve(CONTRACT);
    }

    @Test
    void isContentWithTheManagerForAMiddlingContract() {
        drafted("B", "80000", "10", "net60");

        pipeline.complete("ApproveAsManager", "approve");

        endedAs("ContractApproved", "approved");
    }

    @Test
    void asksFinanceAndLegalTogetherAfterTheManager() {
        drafted("D", "80000", "10", "net60");
        pipeline.complete("ApproveAsManager", "approve");
        assertThat(pipeline.waitsAt("ApproveForFinance")).isTrue();
        assertThat(pipeline.waitsAt("ApproveForLegal")).isTrue();

        pipeline.complete("ApproveForLegal", "approve");
        pipeline.runJobs();
        assertThat(pipeline.over(instance)).isFalse();
        pipeline.complete("ApproveForFinance", "approve");
        pipeline.runJobs();

        endedAs("ContractApproved", "approved");
    }

    @Test
    void letsTheLaterApprovalNotCoverUpTheEarlierRejection() {
        drafted("D", "80000", "10", "net60");
        pipeline.complete("ApproveAsManager", "approve");

        pipeline.complete("ApproveForFinance", "reject", Map.of("comment", "they never pay"));
        pipeline.complete("ApproveForLegal", "approve");
        pipeline.runJobs();

        verify(pipeline.contracts).reject(CONTRACT);
        endedAs("ContractRejected", "rejected");
    }

    @Test
    void endsWhereTheManagerRejects() {
        drafted("B", "80000", "10", "net60");

        pipeline.complete("ApproveAsManager", "reject", Map.of("comment", "not this customer"));

        endedAs("ContractRejected", "rejected");
    }

    @Test
    void goesBackToTheDrafterAndThroughTheRulesAgain() {
        drafted("B", "80000", "10", "net60");
        pipeline.complete("ApproveAsManager", "return", Map.of("comment", "less discount"));
        verify(pipeline.contracts).giveBack(CONTRACT);
        assertThat(pipeline.task("CorrectContract").getAssignee()).isEqualTo("lena");

        said.clear();
        pipeline.contract("A", "20000", "0", "net30");
        pipeline.complete("CorrectContract", "send", TERMS);

        verify(pipeline.contracts, times(2)).sendForApproval(eq(DEAL), any());
        endedAs("ContractApproved", "approved");
    }

    @Test
    void endsWithoutAContractIfTheDrafterWithdraws() {
        start();

        pipeline.complete("DraftContract", "withdraw");

        endedAs("ContractWithdrawn", "withdrawn");
    }

    private void start() {
        instance = pipeline.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ContractApprovalProcess.KEY,
                        DEAL,
                        Map.of(
                                "opportunityNumber", DEAL,
                                "customerName", "Acme",
                                "owner", "lena",
                                "value", 80000.0,
                                "currency", "USD"))
                .getId();
    }

    private void drafted(String credit, String amount, String discount, String paymentTerms) {
        start();
        pipeline.contract(credit, amount, discount, paymentTerms);
        pipeline.complete("DraftContract", "send", TERMS);
    }

    private void endedAs(String end, String decision) {
        assertThat(pipeline.ends(instance)).contains(end);
        assertThat(pipeline.over(instance)).isTrue();
        assertThat(pipeline.engine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("contractDecision")
                        .singleResult()
                        .getValue())
                .isEqualTo(decision);
    }
}
