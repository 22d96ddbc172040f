package io.ringflow.shared.idempotency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingflowTest
class IdempotentRequestsTest {

    record Answer(String number) {}

    private final IdempotentRequests requests;
    private final JdbcClient database;
    private final TestRestTemplate http;

    IdempotentRequestsTest(
            @Autowired IdempotentRequests requests, @Autowired JdbcClient database, @Autowired TestRestTemplate http) {
        this.requests = requests;
        this.database = database;
        this.http = http;
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

    @Test
    void doesNotWaitForEverForTheFirst() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        ExecutorService first = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> answer = first.submit(() -> requests.once("lena", "slow", "body", Answer.class, () -> {
                atWork.countDown();
                awaited(refused);
                return new Answer("slow");
            }));
            assertThat(atWork.await(10, SECONDS)).isTrue();
            ResponseEntity<String> impatient = post("slow", "First");
            assertThat(impatient.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(impatient.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
            refused.countDown();
            assertThat(answer.get()).isEqualTo(new Answer("slow"));
        } finally {
            first.shutdown();
        }
        assertThat(requests.once("lena", "slow", "body", Answer.class, () -> new Answer("again")))
                .isEqualTo(new Answer("slow"));
    }

    @Test
    void answersWithTheStatusThatTheHeadersStandardNames() {
        assertThat(post("lead-1", "First").getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(post("lead-1", "Other").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post("x".repeat(201), "First").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void forgetsOldRequestsAndOnlyThose() {
        requests.once("web", "fresh", "body", Answer.class, () -> new Answer("fresh"));
        database.sql("""
                        insert into ringflow.idempotent_request (caller, key, fingerprint, created_at)
                        select 'old', n, '', now() - interval '8 days' from generate_series(1, 2500) n
                        """).update();
        requests.forgetOld();
        assertThat(kept("old")).isZero();
        assertThat(kept("web")).isPositive();
    }

    private long kept(String caller) {
        return database.sql("select count(*) from ringflow.idempotent_request where caller = ?")
                .param(caller)
                .query(Long.class)
                .single();
    }

    private ResponseEntity<String> post(String key, String need) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", key);
        String lead = "{\"customerName\": \"Twice Ltd\", \"contactName\": \"Ann\", \"email\": \"ann@twice.example\","
                + " \"need\": \"" + need + "\", \"source\": \"web\"}";
        return http.withBasicAuth("lena", "ringflow")
                .postForEntity("/api/leads", new HttpEntity<>(lead, headers), String.class);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
