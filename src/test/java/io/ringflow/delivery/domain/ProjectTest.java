package io.ringflow.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.pipeline.Instalment;
import io.ringflow.pipeline.OpportunityId;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    private final Project project = open();

    @ParameterizedTest
    @CsvSource({
        "M1, FIRST_PAYMENT,                 true",
        "M1, TEST_PASSED,                   false",
        "M2, TEST_PASSED,                   true",
        "M2, STAGE_PAYMENT,                 true",
        "M2, ACCEPTANCE_PASSED,             false",
        "M3, ACCEPTANCE_PASSED,             false",
        "M3, FINAL_INVOICE,                 false",
        "M3, ACCEPTANCE_PASSED FINAL_INVOICE, true",
        "M4, FINAL_INVOICE,                 false",
        "M4, FINAL_PAYMENT,                 true"
    })
    void asksEachStageForItsEvidence(MarketStage stage, String known, boolean reached) {
        assertThat(stage.isReachedWith(Set.of(known.split(" ")).stream()
                        .map(EvidenceKind::valueOf)
                        .collect(Collectors.toSet())))
                .isEqualTo(reached);
    }

    @Test
    void goesFromStageToStageAndThenCloses() {
        Set<EvidenceKind> all = EnumSet.allOf(EvidenceKind.class);
        for (MarketStage stage : MarketStage.values()) {
            assertThat(project.stage()).isEqualTo(stage);
            assertThatThrownBy(() -> project.close(NOW)).isInstanceOf(EvidenceIncomplete.class);
            project.reach(all, DAY, NOW);
        }

        project.close(NOW);

        assertThat(project.status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(project.stageDueOn()).isEmpty();
        assertThatThrownBy(() -> project.planAnew(DAY)).isInstanceOf(ProjectIsClosed.class);
        assertThatThrownBy(() -> project.close(NOW)).isInstanceOf(ProjectIsClosed.class);
    }

    @Test
    void staysWhereItIsWithoutTheEvidence() {
        assertThatThrownBy(() -> project.reach(Set.of(EvidenceKind.FINAL_PAYMENT), DAY, NOW))
                .isInstanceOf(EvidenceIncomplete.class)
                .hasMessageContaining("M1");
        assertThat(project.stage()).isEqualTo(MarketStage.M1);
    }

    @Test
    void reachesItsLastStageOnce() {
        Set<EvidenceKind> all = EnumSet.allOf(EvidenceKind.class);
        for (int stage = 0; stage < 4; stage++) {
            project.reach(all, DAY, NOW);
        }

        assertThatThrownBy(() -> project.reach(all, DAY, NOW)).isInstanceOf(StageAlreadyReached.class);
    }

    @Test
    void pushesLaterStagesBehindANewDayButNeverPullsThemForward() {
        LocalDate late = LocalDate.of(2026, 8, 1);

        assertThat(project.planAnew(late)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(project.stageDueOn()).contains(late);
        project.reach(Set.of(EvidenceKind.FIRST_PAYMENT), DAY, NOW);
        assertThat(project.stageDueOn()).contains(late);
        project.planAnew(LocalDate.of(2026, 5, 1));
        project.reach(Set.of(EvidenceKind.TEST_PASSED), DAY, NOW);

        assertThat(project.stageDueOn()).contains(late);
    }

    private static Project open() {
        Money half = Money.of(new BigDecimal("500"), "EUR");
        ContractSigned contract = new ContractSigned(
                new ContractId(1),
                "CON-2026-00001",
                new OpportunityId(1),
                "OPP-2026-00001",
                new CustomerId(1),
                half.plus(half),
                LocalDate.of(2026, 3, 1),
                "lena",
                List.of(
                        new Instalment("first", LocalDate.of(2026, 4, 1), half),
                        new Instalment("rest", LocalDate.of(2026, 7, 1), half)));
        return new Project(
                "PRJ-2026-00001",
                contract,
                "Acme",
                MilestonePlan.of(contract.signedOn(), contract.instalments(), Period.ofDays(30)),
                NOW);
    }
}
