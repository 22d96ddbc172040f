package io.ringflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import io.ringflow.shared.idempotency.IdempotencyKeyReused;
import io.ringflow.shared.idempotency.IdempotentRequests;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingflowTest
class IdempotentRequestsTest {

    record Answer(String number) {}

    private final IdempotentRequests requests;

    IdempotentRequestsTest(@Autowired IdempotentRequests requests) {
        this.requests = requests;
    }

    @Test
    void doesTheWorkOnceThoughTheSameRequestComesTwiceAtTheSameTime() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        Callable<Answer> request = () -> {
            both.countDown();
            both.await();
            return requests.once(
                    "web", "twice-at-once", "body", Answer.class, () -> new Answer("N-" + done.incrementAndGet()));
        };
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = callers.invokeAll(List.of(request, request));
            assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get()).isEqualTo(new Answer("N-1"));
        } finally {
            callers.shutdown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void doesTheWorkAgainAfterItFailed() {
        assertThatThrownBy(() -> requests.once("web", "fails-first", "body", Answer.class, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(requests.once("web", "fails-first", "body", Answer.class, () -> new Answer("second")))
                .isEqualTo(new Answer("second"));
    }

    @Test
    void refusesTheKeyForAnotherRequestButNotForAnotherCaller() {
        requests.once("web", "one-key", "body", Answer.class, () -> new Answer("first"));
        assertThatThrownBy(() -> requests.once("web", "one-key", "other", Answer.class, () -> new Answer("second")))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(requests.once("portal", "one-key", "other", Answer.class, () -> new Answer("third")))
                .isEqualTo(new Answer("third"));
    }
}
