package io.ringflow.pipeline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTest {

    private static PipelineEngine pipeline;

    @BeforeAll
    static void startTheEngine() {
        pipeline = PipelineEngine.fresh();
    }

    @ParameterizedTest
    @CsvSource({
        "east,      medical,   0,       '',        East",
        "West,      software,  2000000, GTK 500,   West",
        "Central,   '',        0,       '',        Central",
        "'',        '',        0,       GTK 500,   West",
        "'',        software,  999999,  '',        East",
        "'',        software,  1000000, '',        Central",
        "'',        Technology,0,       '',        West",
        "elsewhere, unknown,   0,       something, Central"
    })
    void choosesTheTeam(String region, String sector, double value, String product, String team) {
        assertThat(pipeline.decide(
                                "lead-assignment",
                                Map.of("region", region, "sector", sector, "value", value, "product", product))
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource({
        "49999.99, USD, 5,    A, net30,      none",
        "49999.99, USD, 5,    B, advance,    none",
        "50000,    USD, 5,    A, net30,      manager",
        "1000,     USD, 5.01, A, net30,      manager",
        "1000,     CNY, 0,    A, net30,      manager",
        "1000,     USD, 0,    C, net30,      manager",
        "1000,     USD, 0,    A, milestones, manager",
        "1000,     USD, 20,   A, net60,      manager",
        "1000,     USD, 20.5, A, net30,      full",
        "1000,     USD, 0,    D, advance,    full",
        "1000,     USD, 0,    A, net90,      full",
        "499999,   USD, 0,    A, net30,      manager",
        "500000,   USD, 0,    A, net30,      full",
        "1000,     USD, 0,    '',net30,      manager"
    })
    void choosesTheApprovalLevel(
            double value, String currency, double discount, String credit, String paymentTerms, String level) {
        assertThat(pipeline.decide(
                                "approval-level",
                                Map.of(
                                        "value", value,
                                        "currency", currency,
                                        "discount", discount,
                                        "credit", credit,
                                        "paymentTerms", paymentTerms))
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "S1, needKnown,          need",
        "S1, nextStepAgreed,     nextStep",
        "S2, decisionMakerKnown, decisionMaker",
        "S2, valueKnown,         value",
        "S3, projectApproved,    project",
        "S3, quotationExists,    quotation",
        "S4, quotationApproved,  quotationApproval"
    })
    void asksForTheEvidenceOfTheStage(String stage, String fact, String missing) {
        Map<String, Object> facts = facts(stage, true);
        assertThat(missing(facts)).isEmpty();

        facts.put(fact, false);

        assertThat(missing(facts)).containsExactly(missing);
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        assertThat(missing(facts("S3", false))).containsExactly("project", "quotation");
    }

    private static List<String> missing(Map<String, Object> facts) {
        return pipeline.decide("stage-gate", facts).collectEntries("missing");
    }

    private static Map<String, Object> facts(String stage, boolean there) {
        Map<String, Object> facts = new HashMap<>();
        List.of(
                        "needKnown",
                        "nextStepAgreed",
                        "decisionMakerKnown",
                        "valueKnown",
                        "projectApproved",
                        "quotationExists",
                        "quotationApproved")
                .forEach(fact -> facts.put(fact, there));
        facts.put("stage", stage);
        return facts;
    }
}
