package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.Reply;
import io.ringflow.nodes.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@FaultsTest
class LostDatabaseIT {

    private static final Duration PATIENCE_FOR_A_PAGE = Duration.ofSeconds(30);
    private static final int KILLED_BACKENDS = 10;
    private static final int MORE_THAN_THE_POOL = 40;
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    @Test
    void saysSoWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack(Company company) {
        company.during("PostgreSQL crashes", traffic -> {
            company.cluster().stopImmediately();
            try {
                String lead = "Away " + UUID.randomUUID();
                tellsToComeAgain(company.north().as("lena").post("/api/leads", new Play(0, lead).lead()), "json");
                tellsToComeAgain(company.north().as("admin").get("/engine-rest/task"), "json");
                tellsToComeAgain(
                        company.north()
                                .stranger(PATIENCE_FOR_A_PAGE)
                                .get("/login", "Cookie", "SESSION=MQ==", "Accept", "text/html"),
                        "text/html");
                assertThat(company.north()
                                .stranger()
                                .get("/actuator/health/readiness")
                                .status())
                        .isEqualTo(503);
                assertThat(company.north()
                                .stranger()
                                .get("/actuator/health/liveness")
                                .status())
                        .isEqualTo(200);
            } finally {
                company.cluster().startAgain();
            }
            traffic.awaitFinished(1, Company.PATIENCE);
        });
    }

    @Test
    void goesOnWhenServerProcessesAreKilledUnderIt(Company company) {
        company.during(KILLED_BACKENDS + " times all backends are killed", traffic -> {
            for (int time = 0; time < KILLED_BACKENDS; time++) {
                company.cluster().killBackends("ringflow");
                Until.pause(Duration.ofSeconds(1));
            }
            traffic.awaitFinished(1, Company.PATIENCE);
        });
    }

    @ParameterizedTest
    @EnumSource(Wire.Cut.class)
    void givesTheSameAnswerToARepetitionAfterTheConnectionWasCutAtTheCommit(Wire.Cut cut, Company company) {
        company.makeWhole();
        String customer = "Cut " + cut + " " + UUID.randomUUID();
        Map<String, Object> lead = new Play(0, customer).lead();
        company.northsWire().cutCommitOf("insert into ringflow.lead ", cut);

        tellsToComeAgain(hand(company, lead, customer), "json");

        assertThat(company.northsWire().hasCut()).isTrue();
        assertThat(leadsOf(company, customer)).isEqualTo(cut == Wire.Cut.AFTER_COMMIT ? 1 : 0);
        Reply repeated = hand(company, lead, customer);
        Reply again = hand(company, lead, customer);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(repeated.body());
        assertThat(leadsOf(company, customer)).isEqualTo(1);
        Report.add("commit of a lead cut " + cut + ": told to come again, then " + repeated.body());
    }

    @Test
    void tellsThoseWhoFindNoFreeConnectionToComeAgainAndRecovers(Company company) throws Exception {
        company.makeWhole();
        List<CompletableFuture<Reply>> replies;
        try (var lock = company.cluster().connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table ringflow.lead in access exclusive mode");
            replies = IntStream.range(0, MORE_THAN_THE_POOL)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> company.north()
                                    .as("lena", Duration.ofSeconds(120))
                                    .post("/api/leads", new Play(0, "Pool " + number + " " + UUID.randomUUID()).lead()),
                            command -> new Thread(command).start()))
                    .toList();
            Until.isTrue(
                    "somebody is told to come again",
                    Duration.ofSeconds(60),
                    () -> replies.stream()
                            .anyMatch(reply -> reply.isDone() && reply.join().status() == 503));
            assertThat(company.north()
                            .stranger()
                            .get("/actuator/health/liveness")
                            .status())
                    .isEqualTo(200);
            lock.rollback();
        }
        List<Reply> all = replies.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Reply::status).containsOnly(201, 503);
        all.stream().filter(reply -> reply.status() == 503).forEach(reply -> tellsToComeAgain(reply, "json"));
        Report.add("pool exhausted: "
                + all.stream().filter(reply -> reply.status() == 503).count() + " of " + MORE_THAN_THE_POOL
                + " told to come again");
        company.during("after the pool was exhausted", traffic -> {});
    }

    @Test
    void doesNotWaitForEverOnAConnectionOnWhichNothingComesBack(Company company) {
        company.during("a connection hangs", traffic -> {
            company.northsWire().set(Wire.Mode.HANG);
            long begin = System.nanoTime();
            Reply reply = company.north()
                    .as("lena", SOCKET_TIMEOUT.multipliedBy(3))
                    .post("/api/leads", new Play(0, "Hang " + UUID.randomUUID()).lead());
            Report.add("  answered after "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
            tellsToComeAgain(reply, "json");
            company.northsWire().cut();
            company.northsWire().set(Wire.Mode.PASS);
            traffic.awaitFinished(1, Company.PATIENCE);
        });
    }

    private static Reply hand(Company company, Map<String, Object> lead, String key) {
        return company.north().as("lena").post("/api/leads", lead, "Idempotency-Key", key);
    }

    private static int leadsOf(Company company, String customer) {
        return company.cluster()
                .sql()
                .sql("select count(*) from ringflow.lead where customer_name = ?")
                .param(customer)
                .query(Integer.class)
                .single();
    }

    private static void tellsToComeAgain(Reply reply, String type) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).contains(type);
        assertThat(reply.body()).contains("again in a moment").doesNotContain("Exception", "\tat ");
    }
}
