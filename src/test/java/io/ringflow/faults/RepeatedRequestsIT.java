package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.NoReply;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same request, under one Idempotency-Key, to both nodes at once, and again after the node that had it was killed. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRequestsIT {

    private static final int PAIRS = 25;
    private static final int KILLS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Company company;
    private Node one;
    private Node other;

    @BeforeAll
    void start() {
        company = Company.founded();
        company.nodes().forEach(Node::start);
        company.nodes().forEach(node -> node.awaitReady(PATIENCE));
        one = company.north();
        other = company.south();
    }

    @AfterAll
    void stop() {
        company.close();
    }

    @Test
    void givesOneEffectAndOneAnswerWhenBothNodesAreAskedAtTheSameTime() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String customer = "Pair " + pair;
            List<CompletableFuture<Reply>> asked = Stream.of(one, other)
                    .map(node -> CompletableFuture.supplyAsync(() -> post(node, customer, customer)))
                    .toList();
            Reply first = asked.get(0).join();
            Reply second = asked.get(1).join();
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(second.status()).as(second.body()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(leads(customer)).isEqualTo(1);
        }
        assertThat(post(other, "Pair 0", "Somebody else").status()).isEqualTo(422);
        assertThat(leads("Somebody else")).isZero();
    }

    @Test
    void takesARequestOnceThoughItsNodeIsKilledInTheMiddle() {
        for (int kill = 0; kill < KILLS; kill++) {
            String customer = "Killed " + kill;
            CompletableFuture<Void> lost = CompletableFuture.runAsync(() -> postInVain(one, customer));
            Until.pause(Duration.ofMillis(15L * kill * kill));
            one.kill();
            lost.join();

            Reply again = post(other, customer, customer);
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            one.start().awaitReady(PATIENCE);
            assertThat(post(one, customer, customer).body()).isEqualTo(again.body());
            assertThat(leads(customer)).isEqualTo(1);
            assertThat(cases(again)).isEqualTo(1);
        }
    }

    /** As a program does it: again after a while when it hears that the first is still at work. */
    private static Reply post(Node node, String key, String customer) {
        Map<String, Object> lead = new HashMap<>(new Play(0, customer).lead());
        Reply reply = node.as("lena").post("/api/leads", lead, "Idempotency-Key", key);
        while (reply.status() == 409) {
            Until.pause(Duration.ofSeconds(
                    reply.headers().firstValueAsLong("Retry-After").orElseThrow()));
            reply = node.as("lena").post("/api/leads", lead, "Idempotency-Key", key);
        }
        return reply;
    }

    private static void postInVain(Node node, String customer) {
        try {
            post(node, customer, customer);
        } catch (NoReply killed) {
            assertThat(killed).hasMessageContaining("/api/leads");
        }
    }

    private long leads(String customer) {
        return company.cluster()
                .sql()
                .sql("select count(*) from ringflow.lead where customer_name = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private long cases(Reply lead) {
        return company.cluster()
                .sql()
                .sql("select count(*) from act_hi_procinst where business_key_ = ?")
                .param(lead.json().path("leadNumber").asText())
                .query(Long.class)
                .single();
    }
}
