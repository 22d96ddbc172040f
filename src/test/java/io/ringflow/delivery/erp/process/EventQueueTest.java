package io.ringflow.delivery.erp.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.Until;
import io.ringflow.customer.ProductCatalogue;
import io.ringflow.delivery.erp.Inbox;
import io.ringflow.erp.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventQueueTest {

    private final Inbox inbox;
    private final EventQueue queue;
    private final ProductCatalogue products;
    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl configuration;
    private final JdbcClient database;
    private final String code = "EQ-" + UUID.randomUUID();

    EventQueueTest(
            Inbox inbox, EventQueue queue, ProductCatalogue products, ProcessEngine engine, JdbcClient database) {
        this.inbox = inbox;
        this.queue = queue;
        this.products = products;
        this.jobs = engine.getManagementService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.database = database;
    }

    @Test
    void makesAJobOfEachEventWhichDoesWhatItSaysAndIsGone() {
        long event = kept("1", Instant.parse("2026-03-01T10:00:00Z"), 1200);
        jobs.executeJob(job(event));

        assertThat(products.find(code).orElseThrow().price().amount()).isEqualByComparingTo("1200");
        assertThat(state(event)).isEqualTo("DONE");
        assertThat(found(event)).isEmpty();
    }

    @Test
    void changesNothingByNewsThatCameLate() {
        long late = kept("1", Instant.parse("2026-03-01T10:00:00Z"), 1200);
        long latest = kept("2", Instant.parse("2026-03-02T10:00:00Z"), 1300);
        jobs.executeJob(job(latest));
        jobs.executeJob(job(late));

        assertThat(products.find(code).orElseThrow().price().amount()).isEqualByComparingTo("1300");
        assertThat(state(late)).isEqualTo("DONE");
    }

    @Test
    void triesAFailedEventAgainAfterAPauseAndGivesUpInTheEnd() {
        String job = job(kept("1", Instant.parse("2026-03-01T10:00:00Z"), 1200));
        for (Duration pause :
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15))) {
            fail(job);
            assertThat(Duration.between(Instant.now(), one(job).getDuedate().toInstant()))
                    .isBetween(pause.minusSeconds(5), pause);
        }
        fail(job);
        assertThat(one(job).getRetries()).isZero();
        jobs.deleteJob(job);
    }

    private long kept(String id, Instant at, int price) {
        Event event = new Event(
                "/erp/" + code,
                id,
                "product.changed",
                at,
                Map.of("code", code, "name", "Bench " + code, "listPrice", price, "currency", "EUR"));
        inbox.take(event.json().getBytes(StandardCharsets.UTF_8));
        return database.sql("select id from ringflow.erp_event where source = ? and event_id = ?")
                .params("/erp/" + code, id)
                .query(Long.class)
                .single();
    }

    /** Of the application's own sweep, or of this one, whichever is first. */
    private String job(long event) {
        Until.isTrue("event " + event + " has a job", Duration.ofSeconds(10), () -> {
            queue.fill();
            return !found(event).isEmpty();
        });
        return found(event).get(0);
    }

    private List<String> found(long event) {
        return database.sql("select id_ from act_ru_job where handler_type_ = ? and handler_cfg_ = ?")
                .params(EventJob.TYPE, Long.toString(event))
                .query(String.class)
                .list();
    }

    /** As the job executor does when a job has thrown something. */
    private void fail(String job) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(configuration
                        .getFailedJobCommandFactory()
                        .getCommand(job, new IllegalStateException("the disk is full")));
    }

    private Job one(String id) {
        return jobs.createJobQuery().jobId(id).singleResult();
    }

    private String state(long event) {
        return database.sql("select state from ringflow.erp_event where id = ?")
                .param(event)
                .query(String.class)
                .single();
    }
}
