package io.ringflow.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The log of jobs that belong to no case is forgotten in time, with what they failed of; nothing else is. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobLogRetentionTest {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JobLogRetention retention;
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final HistoryService history;
    private final JdbcClient database;
    private final Clock clock;

    JobLogRetentionTest(
            JobLogRetention retention,
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            HistoryService history,
            JdbcClient database,
            Clock clock) {
        this.retention = retention;
        this.engine = engine;
        this.management = management;
        this.history = history;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void forgetsJobsOfNoCaseAfterTheirTimeWithTheirFailures() {
        String old = failed(KEPT.plusHours(1));
        String young = failed(KEPT.minusHours(1));
        String ofACase = failed(KEPT.plusHours(1));
        database.sql("update act_hi_job_log set process_instance_id_ = 'a case' where job_id_ = ?")
                .param(ofACase)
                .update();
        List<String> failures = failures(old);
        assertThat(failures).isNotEmpty();

        retention.forgetOld();

        assertThat(logged(old)).isZero();
        assertThat(database.sql("select count(*) from act_ge_bytearray where id_ in (:ids)")
                        .param("ids", failures)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(List.of(young, ofACase)).allSatisfy(job -> {
            assertThat(logged(job)).isPositive();
            assertThat(failures(job)).isNotEmpty();
        });
    }

    /** A job that failed as long ago as said. */
    private String failed(Duration ago) {
        String job = engine.getCommandExecutorTxRequired().execute(context -> {
            MessageEntity message = new MessageEntity();
            message.setJobHandlerType("no such work " + UUID.randomUUID());
            context.getJobManager().send(message);
            return message.getId();
        });
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        management.deleteJob(job);
        database.sql("update act_hi_job_log set timestamp_ = ? where job_id_ = ?")
                .params(Timestamp.from(clock.instant().minus(ago)), job)
                .update();
        return job;
    }

    private long logged(String job) {
        return history.createHistoricJobLogQuery().jobId(job).count();
    }

    private List<String> failures(String job) {
        return database.sql("""
                        select b.id_ from act_hi_job_log l join act_ge_bytearray b on b.id_ = l.job_exception_stack_id_
                        where l.job_id_ = ?""").param(job).query(String.class).list();
    }
}
