package io.ringflow.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import io.ringflow.pipeline.ContractTotals;
import io.ringflow.pipeline.ConversionFunnel;
import io.ringflow.pipeline.ConversionFunnel.Step;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.KnownFigures.Known;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SlowFiguresTest {

    private record Question(String about) {}

    private record Shown(ConversionFunnel funnel, ContractTotals totals) {}

    private final KnownFigures known;
    private final JdbcClient database;
    private final Queue<Runnable> behind = new ArrayDeque<>();
    private final Question question = new Question(UUID.randomUUID().toString());
    private final SlowFigures figures;
    private final SlowFigures otherNode;
    private long now;
    private int times;

    SlowFiguresTest(KnownFigures known, JdbcClient database) {
        this.known = known;
        this.database = database;
        figures = new SlowFigures(known, behind::add, () -> now);
        otherNode = new SlowFigures(known, behind::add, () -> now);
    }

    @Test
    void addsUpAnewEachTimeWhatIsQuick() {
        assertThat(ask(figures, Duration.ofMillis(10))).isEqualTo(1);
        assertThat(ask(figures, Duration.ofMillis(10))).isEqualTo(2);
    }

    @Test
    void showsTheSameOnAllNodesForAHundredTimesAsLongAsItTook() {
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
        finish();
        pass(Duration.ofSeconds(990));
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(ask(otherNode, Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(behind).isEmpty();
    }

    @Test
    void renewsItOnceWhileTheOldOneIsShown() {
        ask(figures, Duration.ofSeconds(10));
        finish();
        pass(Duration.ofSeconds(1001));

        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(behind).hasSize(1);
        finish();

        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(2);
        assertThat(ask(otherNode, Duration.ofSeconds(10))).isEqualTo(2);
    }

    @Test
    void letsThePersonWaitRatherThanShowAnOldOne() {
        ask(figures, Duration.ofSeconds(10));
        finish();
        pass(Duration.ofSeconds(4001));

        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(2);
    }

    @Test
    void addsUpOnceForAllWhoAskUntilItIsKept() {
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
        finish();
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
    }

    @Test
    void asksAgainAfterAFailure() {
        assertThatThrownBy(() -> figures.answer(question, Integer.class, () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(ask(figures, Duration.ofSeconds(10))).isEqualTo(1);
    }

    @Test
    void keepsWhatPagesShow() {
        Step step = new Step("S1", 3, 0.5, 0.25, OptionalDouble.empty());
        Shown shown = new Shown(
                new ConversionFunnel(List.of(step), 1, 2, Instant.parse("2026-01-05T10:00:00Z")),
                new ContractTotals(7, List.of(Money.of(new BigDecimal("1.50"), "EUR")), Instant.EPOCH));
        known.keep(question, shown, Duration.ofSeconds(1), 400);

        assertThat(known.find(question, Shown.class)).map(Known::figure).contains(shown);
    }

    @Test
    void keepsWhatIsAskedAtLengthToo() {
        Question ofLena = new Question("lena, ".repeat(200));
        Question ofMia = new Question("mia, ".repeat(200));
        known.keep(ofLena, 1, Duration.ofSeconds(1), 400);
        known.keep(ofMia, 2, Duration.ofSeconds(1), 400);

        assertThat(known.find(ofLena, Integer.class)).map(Known::figure).contains(1);
        assertThat(known.find(ofMia, Integer.class)).map(Known::figure).contains(2);
    }

    private int ask(SlowFigures node, Duration takes) {
        return node.answer(question, Integer.class, () -> {
            now += takes.toNanos();
            return ++times;
        });
    }

    private void finish() {
        while (!behind.isEmpty()) {
            behind.remove().run();
        }
    }

    private void pass(Duration time) {
        database.sql(
                        "update ringflow.slow_figure set added_up_at = added_up_at - ? * interval '1 second' where question = ?")
                .params(time.toSeconds(), question.toString())
                .update();
    }
}
