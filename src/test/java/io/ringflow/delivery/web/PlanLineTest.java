package io.ringflow.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectId;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.ProjectView.Milestone;
import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanLineTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

    @Test
    void placesPlanAndFactBetweenTheSignatureAndTheLastDay() {
        PlanLine line = PlanLine.of(project(MarketStage.M2), SIGNED.plusDays(60));

        assertThat(line.to()).isEqualTo(SIGNED.plusDays(200));
        assertThat(line.today()).contains(30.0);
        assertThat(line.rows())
                .extracting(PlanLine.Row::begin, PlanLine.Row::planned)
                .containsExactly(tuple(0.0, 10.0), tuple(10.0, 25.0), tuple(25.0, 50.0), tuple(50.0, 100.0));
        PlanLine.Row reached = line.rows().get(0);
        assertThat(reached.reached()).contains(12.5);
        assertThat(reached.days()).isEqualTo(5);
        assertThat(reached.late()).isFalse();
    }

    @Test
    void drawsAStageThatIsLateUpToToday() {
        PlanLine.Row late =
                PlanLine.of(project(MarketStage.M2), SIGNED.plusDays(60)).rows().get(1);

        assertThat(late.late()).isTrue();
        assertThat(late.moved()).isTrue();
        assertThat(late.width()).isEqualTo(20.0);
        assertThat(late.days()).isEqualTo(10);
    }

    private static ProjectView project(MarketStage stage) {
        Money amount = Money.zero("EUR");
        ProjectRow row = new ProjectRow(
                new ProjectId(1),
                "PRJ-2026-00001",
                "CON-2026-00001",
                new CustomerId(1),
                "Acme",
                "lena",
                Optional.empty(),
                ProjectStatus.RUNNING,
                stage,
                Instant.EPOCH,
                Optional.of(SIGNED.plusDays(50)),
                true,
                amount,
                amount,
                amount,
                SIGNED,
                Optional.empty(),
                "");
        return new ProjectView(
                row,
                "OPP-2026-00001",
                Instant.EPOCH,
                List.of(
                        new Milestone(
                                MarketStage.M1,
                                SIGNED.plusDays(20),
                                SIGNED.plusDays(20),
                                Optional.of(SIGNED.plusDays(25)),
                                Optional.of(Instant.EPOCH)),
                        planned(MarketStage.M2, 40, 50),
                        planned(MarketStage.M3, 100, 100),
                        planned(MarketStage.M4, 200, 200)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Milestone planned(MarketStage stage, int first, int now) {
        return new Milestone(stage, SIGNED.plusDays(first), SIGNED.plusDays(now), Optional.empty(), Optional.empty());
    }
}
