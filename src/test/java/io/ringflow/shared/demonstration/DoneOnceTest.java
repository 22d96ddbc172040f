package io.ringflow.shared.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringflow.RingflowTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingflowTest
class DoneOnceTest {

    private final DoneOnce done;
    private final AtomicInteger times = new AtomicInteger();

    @Autowired
    DoneOnceTest(DoneOnce done) {
        this.done = done;
    }

    @Test
    void doesItOnce() {
        done.once("done once", times::incrementAndGet);
        done.once("done once", times::incrementAndGet);

        assertThat(times).hasValue(1);
    }

    @Test
    void doesAgainWhatWasCutOff() {
        assertThatIllegalStateException()
                .isThrownBy(() -> done.once("cut off", () -> {
                    throw new IllegalStateException("cut off");
                }));
        done.once("cut off", times::incrementAndGet);

        assertThat(times).hasValue(1);
    }
}
