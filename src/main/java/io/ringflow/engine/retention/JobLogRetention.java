package io.ringflow.engine.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets the log of jobs that belong to no case, such as the steps of imports. The engine's own clean-up removes what belongs
 * to a case, with the case, and would leave these for ever.
 */
@Component
class JobLogRetention {

    private final JdbcClient database;
    private final Clock clock;
    private final Duration kept;

    JobLogRetention(JdbcClient database, Clock clock, @Value("${ringflow.history.job-log-kept}") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    @Transactional
    void forgetOld() {
        database.sql("""
                        with forgotten as (
                          delete from act_hi_job_log
                          where removal_time_ is null and process_instance_id_ is null and timestamp_ < ?
                          returning job_exception_stack_id_)
                        delete from act_ge_bytearray where id_ in (select job_exception_stack_id_ from forgotten)
                        """).param(Timestamp.from(clock.instant().minus(kept))).update();
    }
}
