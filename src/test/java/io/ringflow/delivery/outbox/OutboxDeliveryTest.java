package io.ringflow.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.ringflow.RingflowTest;
import io.ringflow.customer.SharedRecord;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecords;
import io.ringflow.customer.SharedRecordsChanged;
import io.ringflow.customer.SharedRecordsChanged.Changed;
import io.ringflow.delivery.erp.ErpSettings;
import io.ringflow.delivery.erp.EventJson;
import io.ringflow.delivery.erp.Signature;
import io.ringflow.delivery.outbox.ListeningErp.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Messages on their way to a receiver over HTTP, with a clock that the test moves on. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutboxDeliveryTest {

    private static final AtomicLong NUMBERS = new AtomicLong(5_000_000_000L);
    private static final String KEY = "the secret with which Ringflow signs";
    private static final String NEXT_KEY = "the secret which will replace that one";

    private final JdbcClient database;
    private final AutowireCapableBeanFactory beans;
    private final HikariDataSource pool;
    private final ListeningErp erp = new ListeningErp();
    private final Moved clock = new Moved();
    private final OutboxSettings settings = new OutboxSettings(
            erp.url(),
            List.of(new ErpSettings.Key("now", KEY), new ErpSettings.Key("next", NEXT_KEY)),
            true,
            "/ringflow/test",
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            4,
            3,
            Duration.ofHours(6),
            Duration.ofDays(90));
    private final long record = NUMBERS.incrementAndGet();
    private String name = "=1+1 \"quoted\" <b> 客户 \\u2028";
    private int version = 1;
    private final OutboxStore store;
    private final ReceiverHealth health;
    private final OutboxWork work;

    OutboxDeliveryTest(JdbcClient database, AutowireCapableBeanFactory beans, DataSource source)
            throws IOException, SQLException {
        this.database = database;
        this.beans = beans;
        this.pool = source.unwrap(HikariDataSource.class);
        this.health = proxied(new ReceiverHealth(database, settings, clock));
        SharedRecords records = (kind, id) -> Optional.of(new SharedRecord(
                kind, "CUS-" + id, version, Instant.EPOCH, Map.of("number", "CUS-" + id, "name", name)));
        this.store = proxied(new OutboxStore(database, records, health, settings, clock));
        StaticListableBeanFactory receivers = new StaticListableBeanFactory();
        receivers.addBean("receiver", new Receiver(settings, clock));
        this.work = new OutboxWork(store, receivers.getBeanProvider(Receiver.class));
    }

    @BeforeEach
    void begin() {
        database.sql("update ringflow.outbox set due_at = null where state in ('WAITING', 'TRYING')")
                .update();
        database.sql("delete from ringflow.outbox where state in ('WAITING', 'TRYING')")
                .update();
        database.sql("update ringflow.outbox_receiver set failures = 0, paused_until = null")
                .update();
    }

    @AfterEach
    void end() {
        erp.close();
    }

    @Test
    void tellsAllChangesOfARecordInOneSignedEvent() {
        changed(record);
        changed(record);
        changed(record);
        round();

        Request request = erp.requests().get(0);
        assertThat(erp.requests()).hasSize(1);
        assertThat(request.header("Content-Type")).isEqualTo("application/cloudevents+json");
        long sent = Long.parseLong(request.header(Signature.TIMESTAMP));
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        assertThat(request.header(Signature.HEADER).split(", "))
                .containsExactly(Signature.of(KEY, sent, body), Signature.of(NEXT_KEY, sent, body));
        JsonNode event = EventJson.read(request.body());
        assertThat(event.path("type").textValue()).isEqualTo("customer.changed");
        assertThat(event.path("source").textValue()).isEqualTo("/ringflow/test");
        assertThat(event.path("subject").textValue()).isEqualTo("CUS-" + record);
        assertThat(event.path("data").path("name").textValue()).isEqualTo(name);
        assertThat(event.path("data").path("version").intValue()).isEqualTo(1);
        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(one("select changes from ringflow.outbox where record_id = ?", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void neverLetsALaterChangeOvertakeAnEarlierOneAndSendsTheSameEventUntilItIsThere() {
        erp.is(ListeningErp.status(500));
        changed(record);
        round();
        name = "As it is now";
        version = 2;
        changed(record);
        round();
        assertThat(erp.requests()).hasSize(1);

        erp.is(ListeningErp.status(202));
        clock.moveOn(Duration.ofMinutes(1));
        round();
        round();
        assertThat(erp.requests()).hasSize(3);
        assertThat(erp.requests().get(1).body()).isEqualTo(erp.requests().get(0).body());
        assertThat(version(0)).isEqualTo(1);
        assertThat(version(2)).isEqualTo(2);
        assertThat(states()).containsExactly("DELIVERED", "DELIVERED");
    }

    @Test
    void givesUpWhatIsRefusedForGoodAndKeepsTheBeginningOfWhatWasSaid() {
        erp.is(ListeningErp.says(
                410, ("Gone\u0000 <script>" + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)));
        changed(record);
        round();

        assertThat(state()).isEqualTo("DEAD");
        assertThat(said()).startsWith("Gone <script>xx").hasSize(1000);
        assertThat(health.view().isAway()).isFalse();

        erp.is(ListeningErp.status(200));
        changed(record);
        round();
        assertThat(states()).containsExactly("OVERTAKEN", "DELIVERED");
    }

    @Test
    void goesNowhereElse() {
        erp.is(ListeningErp.says(302, "Location", erp.url().replace("from-ringflow", "elsewhere")));
        changed(record);
        round();

        assertThat(erp.requests()).extracting(Request::path).containsExactly("/from-ringflow");
        assertThat(state()).isEqualTo("TRYING");
        assertThat(said()).contains("elsewhere");
        erp.is(ListeningErp.says(308, "Location", "http://elsewhere.example/"));
        clock.moveOn(Duration.ofMinutes(1));
        round();
        assertThat(state()).isEqualTo("DEAD");
    }

    @Test
    void waitsForNobodyForLongAndHoldsNoConnectionMeanwhile() {
        List<Integer> held = new ArrayList<>();
        erp.is(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int second = 0; second < 100; second++) {
                held.add(pool.getHikariPoolMXBean().getActiveConnections());
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        changed(record);
        long begun = System.nanoTime();
        round();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(held).contains(0);
        assertThat(state()).isEqualTo("TRYING");
        assertThat(said()).startsWith("No answer within");
        assertThat(health.room(100)).isZero();
    }

    @Test
    void asksAnAbsentReceiverNowAndThenWithoutUsingUpTriesAndTellsItAllWhenItIsBack() throws IOException {
        long[] records =
                LongStream.range(0, 5).map(any -> NUMBERS.incrementAndGet()).toArray();
        LongStream.of(records).forEach(this::changed);
        erp.goAway();
        round();
        assertThat(health.view().isAway()).isTrue();
        assertThat(health.room(100)).isZero();
        assertThat(tries(records)).isEqualTo(1);

        clock.moveOn(Duration.ofSeconds(20));
        assertThat(health.room(100)).isEqualTo(1);
        erp.comeBack();
        round();
        assertThat(health.room(100)).isEqualTo(100);
        clock.moveOn(Duration.ofMinutes(1));
        round();
        assertThat(erp.requests()).hasSize(5);
        assertThat(tries(records)).isEqualTo(6);
    }

    @Test
    void leavesTheReceiverAloneForAsLongAsItAsks() {
        erp.is(ListeningErp.says(429, "Retry-After", "3600"));
        changed(record);
        round();

        assertThat(health.view().pausedUntil()).contains(clock.instant().plus(Duration.ofHours(1)));
        assertThat(one("select due_at from ringflow.outbox where record_id = ?", java.sql.Timestamp.class)
                        .toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void isDeadAfterSoManyTries() {
        erp.is(ListeningErp.status(500));
        changed(record);
        for (int attempt = 0; attempt < 5; attempt++) {
            round();
            clock.moveOn(Duration.ofHours(7));
        }
        assertThat(erp.requests()).hasSize(3);
        assertThat(state()).isEqualTo("DEAD");
    }

    @Test
    void sendsEachMessageOnceThoughTwoNodesLookAtTheSameTime() {
        int many = 60;
        LongStream.range(0, many).forEach(any -> changed(NUMBERS.incrementAndGet()));
        Stream.of(1, 2, 3)
                .map(node -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 4; round++) {
                        work.send(store.claim(20));
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(erp.requests()).hasSize(many);
        assertThat(erp.requests().stream().map(Request::body).distinct()).hasSize(many);
    }

    @Test
    void sendsTheSameEventAgainAfterTheNodeThatHadItWasKilled() {
        changed(record);
        Claim lost = store.claim(10);
        Sending sending = store.begin(lost.messages().get(0), lost.until()).orElseThrow();
        round();
        assertThat(erp.requests()).isEmpty();

        clock.moveOn(settings.lease().plusSeconds(1));
        round();
        assertThat(erp.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo(sending.event()));
        store.answered(sending, Answer.none("too late"), Duration.ZERO);
        assertThat(state()).isEqualTo("DELIVERED");
        work.send(lost);
        assertThat(erp.requests()).hasSize(1);
    }

    /** What the sweep, its job and a sender do together. */
    private void round() {
        int room = health.room(100);
        if (room > 0) {
            work.send(store.claim(room));
        }
    }

    private void changed(long id) {
        new Outbox(database, settings, clock)
                .changed(new SharedRecordsChanged(Kind.CUSTOMER, List.of(new Changed(id, "CUS-" + id))));
    }

    private int version(int request) {
        return EventJson.read(erp.requests().get(request).body())
                .path("data")
                .path("version")
                .intValue();
    }

    private String state() {
        return states().get(0);
    }

    private List<String> states() {
        return database.sql("select state from ringflow.outbox where record_id = ? order by id")
                .param(record)
                .query(String.class)
                .list();
    }

    private String said() {
        return one("select said from ringflow.outbox where record_id = ?", String.class);
    }

    private int tries(long... records) {
        return database.sql("select sum(tries) from ringflow.outbox where record_id = any(?)")
                .param(LongStream.of(records).boxed().toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    private <T> T one(String question, Class<T> type) {
        return database.sql(question).param(record).query(type).single();
    }

    /** With the transactions that the application gives such a bean. */
    @SuppressWarnings("unchecked")
    private <T> T proxied(T bean) {
        return (T) beans.applyBeanPostProcessorsAfterInitialization(
                bean, bean.getClass().getSimpleName() + "OfTest");
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void moveOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
