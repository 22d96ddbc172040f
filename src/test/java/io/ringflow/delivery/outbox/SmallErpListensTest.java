package io.ringflow.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ringflow.customer.SharedRecord;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.delivery.erp.ErpSettings.Key;
import io.ringflow.erp.Listener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SmallErpListensTest {

    private static final String KEY = "known to Ringflow and to the small ERP";

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void takesEachEventOnceAndNothingThatIsOlderThanWhatItKnows() throws Exception {
        HttpServer erp = new Listener(KEY, Clock.systemUTC(), told::add).listen(0);
        String later = event(2);
        assertThat(List.of(send(erp, KEY, later), send(erp, KEY, later), send(erp, KEY, event(1))))
                .allSatisfy(answer -> assertThat(Verdict.of(answer)).isEqualTo(Verdict.DELIVERED));
        assertThat(send(erp, KEY + "?", later).status()).contains(401);
        erp.stop(0);

        assertThat(told)
                .containsExactly(
                        "customer.changed CUS-1 {\"name\":\"客户\",\"version\":2}",
                        "known: customer.changed CUS-1",
                        "older than what is known: customer.changed CUS-1",
                        "refused: no signature fits");
    }

    private static Answer send(HttpServer erp, String key, String event) throws IOException, InterruptedException {
        OutboxSettings settings = new OutboxSettings(
                "http://127.0.0.1:" + erp.getAddress().getPort() + "/",
                List.of(new Key("to-erp", key)),
                true,
                "/ringflow",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                1,
                1,
                Duration.ofHours(1),
                Duration.ofDays(1));
        return new Receiver(settings, Clock.systemUTC()).send(event);
    }

    private static String event(int version) {
        SharedRecord record = new SharedRecord(Kind.CUSTOMER, "CUS-1", version, Instant.EPOCH, Map.of("name", "客户"));
        return OutgoingEvent.of(record, UUID.randomUUID(), "/ringflow");
    }
}
