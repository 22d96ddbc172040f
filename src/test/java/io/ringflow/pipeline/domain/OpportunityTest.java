package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.pipeline.CompetitorView;
import io.ringflow.pipeline.DecisionRoleView;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class OpportunityTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private Opportunity deal;

    @BeforeEach
    void open() {
        deal = in(FunnelStage.S1);
    }

    @Test
    void goesThroughTheStagesOneByOneAndSettlesAfterTheLast() {
        assertThat(deal.advance(after(1)).to()).isEqualTo("S2");
        assertThat(deal.advance(after(2)).to()).isEqualTo("S3");
        assertThat(deal.advance(after(3)).to()).isEqualTo("S4");
        assertThatThrownBy(() -> deal.advance(after(4))).isInstanceOf(IllegalMove.class);

        deal.settle(after(4));

        assertThat(deal.status()).isEqualTo(OpportunityStatus.SETTLED);
        assertThat(deal.win(after(5)).to()).isEqualTo("WON");
    }

    @Test
    void settlesFromNoOtherStage() {
        assertThatThrownBy(() -> deal.settle(after(1))).isInstanceOf(IllegalMove.class);
    }

    @Test
    void isNotWonWithoutBeingSettled() {
        assertThatThrownBy(() -> deal.win(after(1))).isInstanceOf(IllegalMove.class);
    }

    @Test
    void movesNowhereWhileItRests() {
        deal.hold(TODAY.plusDays(30), after(1));

        assertThatThrownBy(() -> deal.advance(after(2))).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> deal.learn(nothing())).isInstanceOf(IllegalMove.class);
        deal.resume(after(30));
        assertThat(deal.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(deal.holdUntil()).isEmpty();
    }

    @Test
    void isLostOnceAndForAll() {
        deal.lose("price", Optional.of("Globex"), after(3));

        assertThat(deal.status()).isEqualTo(OpportunityStatus.LOST);
        assertThatThrownBy(() -> deal.lose("price", Optional.empty(), after(4))).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> deal.reassign("tom", "West", after(4))).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> deal.urge(START)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void isStalledFromTheUrgeUntilSomebodyMovesIt() {
        deal.urge(START.plus(2, ChronoUnit.DAYS));
        assertThat(deal.stalled()).isTrue();

        deal.stay(after(3));

        assertThat(deal.stalled()).isFalse();
    }

    @Test
    void addsUpTheTimeInAStageThatItComesBackToWithoutTheWaitForTheContract() {
        deal = in(FunnelStage.S4);
        deal.settle(after(4));
        deal.comeBack(after(10));
        deal.settle(after(13));

        assertThat(ReflectionTestUtils.getField(deal, "s4Seconds")).isEqualTo(7 * 86_400L);
    }

    @Test
    void knowsTheEvidenceThatItsRecordsHold() {
        assertThat(deal.facts(TODAY, false, false).evidence()).isEmpty();

        deal.learn(new StageWork(
                Optional.of("met them"),
                Optional.of("a press line"),
                Optional.of("visit"),
                Optional.of(TODAY),
                Optional.of(BigDecimal.TEN),
                Optional.of(TODAY.minusDays(1)),
                Optional.empty(),
                Optional.of(TODAY.plusDays(1)),
                Optional.empty(),
                Optional.of(List.of(new CompetitorView("Globex", ""))),
                Optional.of(List.of(new DecisionRoleView("Bob", "CEO", "DECIDES", "FOR"))),
                Optional.empty()));

        assertThat(deal.facts(TODAY, true, false).evidence())
                .containsExactly(
                        "needKnown",
                        "nextStepAgreed",
                        "decisionMakerKnown",
                        "valueKnown",
                        "competitorsKnown",
                        "quotationExists");
    }

    @Test
    void takesOverADealThatWasWonElsewhereAsHistory() {
        Opportunity won = in(FunnelStage.S2);

        StageLog line = won.endedBefore(OpportunityStatus.WON, after(90));

        assertThat(line.to()).isEqualTo("WON");
        assertThat(won.status()).isEqualTo(OpportunityStatus.WON);
        assertThat(ReflectionTestUtils.getField(won, "reached")).isEqualTo(5);
    }

    private static Opportunity in(FunnelStage stage) {
        CustomerView acme = new CustomerView(
                new CustomerId(1),
                "CUS-1",
                "Acme",
                LifecycleStage.PROSPECT,
                "",
                "",
                "",
                "B",
                Optional.empty(),
                Optional.empty());
        Opportunity deal = Opportunity.of(
                new TakenOver(
                        "X1",
                        acme,
                        "",
                        "lena",
                        "East",
                        stage,
                        START,
                        START,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "USD"),
                "OPP-2026-00001");
        ReflectionTestUtils.setField(deal, "id", 1L);
        return deal;
    }

    private static Move after(int days) {
        return new Move(Optional.of("lena"), START.plus(days, ChronoUnit.DAYS), "", List.of());
    }

    private static StageWork nothing() {
        return new StageWork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
