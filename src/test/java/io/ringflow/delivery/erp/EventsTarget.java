package io.ringflow.delivery.erp;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ringflow.RingflowTest;
import io.ringflow.engine.RefusedByRule;
import io.ringflow.fuzz.Target;
import io.ringflow.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code POST /api/erp/events} with anything as its body, signed as it should be, and what comes of the first event in it: done,
 * or refused with a sentence. Nothing of it is kept.
 */
public final class EventsTarget implements Target {

    private static final Set<Integer> DOCUMENTED = Set.of(202, 400, 413, 422);

    private final MockMvc http;
    private final EventStore events;
    private final EventTypes types;
    private final JdbcClient database;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final String contract;

    /** @param contract of a signed contract; inputs name it {@code HT-1} */
    public EventsTarget(
            MockMvc http,
            EventStore events,
            EventTypes types,
            JdbcClient database,
            EntityManager entities,
            TransactionTemplate transaction,
            String contract) {
        this.http = http;
        this.events = events;
        this.types = types;
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.contract = contract;
    }

    @Override
    public void take(byte[] input) throws Exception {
        byte[] body = new String(input, StandardCharsets.ISO_8859_1)
                .replace("HT-1", contract)
                .getBytes(StandardCharsets.ISO_8859_1);
        PlatformTransactionManager transactions = Objects.requireNonNull(transaction.getTransactionManager());
        TransactionStatus status = transactions.getTransaction(transaction);
        try {
            taken(body);
        } finally {
            transactions.rollback(status);
        }
    }

    private void taken(byte[] body) throws Exception {
        long before = database.sql("select coalesce(max(id), 0) from ringflow.erp_event")
                .query(Long.class)
                .single();
        if (sent(body) == 202) {
            database.sql("select id from ringflow.erp_event where id > ? order by id limit 1")
                    .param(before)
                    .query(Long.class)
                    .optional()
                    .flatMap(events::open)
                    .ifPresent(this::workOff);
        }
    }

    private int sent(byte[] body) throws Exception {
        long now = Instant.now().getEpochSecond();
        MockHttpServletResponse answer = http.perform(post("/api/erp/events")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(Signature.TIMESTAMP, now)
                        .header(Signature.HEADER, Signature.of(RingflowTest.KEY, now, body))
                        .content(body))
                .andReturn()
                .getResponse();
        if (!DOCUMENTED.contains(answer.getStatus())) {
            throw new IllegalStateException(answer.getStatus() + ": " + answer.getContentAsString());
        }
        return answer.getStatus();
    }

    private void workOff(ErpEvent event) {
        try {
            types.taker(event.type()).take(event);
            entities.flush();
        } catch (Refusal documented) {
            told(documented);
        } catch (RefusedByRule documented) {
            told(RefusedByRule.find(documented).orElseThrow(() -> documented));
        }
    }

    private static void told(Refusal refusal) {
        if (String.valueOf(refusal.getMessage()).isBlank()) {
            throw new IllegalStateException("Nothing is said about the event", refusal);
        }
    }
}
