package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class SlowFiguresTest {

    private record Question(String about) {}

    private final Deque<Runnable> behind = new ArrayDeque<>();
    private long now;
    private int times;
    private final SlowFigures figures = new SlowFigures(behind::add, () -> now);

    @Test
    void addsUpAnewEachTimeWhatIsQuick() {
        assertThat(ask(Duration.ofMillis(10))).isEqualTo(1);
        assertThat(ask(Duration.ofMillis(10))).isEqualTo(2);
    }

    @Test
    void showsAgainWhatTookLong() {
        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(1);
        pass(Duration.ofSeconds(99));
        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(behind).isEmpty();
    }

    @Test
    void renewsItOnceWhileTheOldOneIsShown() {
        ask(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(101));

        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(behind).hasSize(1);
        behind.remove().run();

        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(2);
    }

    @Test
    void letsThePersonWaitRatherThanShowAnOldOne() {
        ask(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(401));

        assertThat(ask(Duration.ofSeconds(1))).isEqualTo(2);
    }

    private int ask(Duration takes) {
        return figures.answer(new Question("contracts"), Integer.class, () -> {
            pass(takes);
            return ++times;
        });
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
