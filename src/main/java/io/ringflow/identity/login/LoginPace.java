package io.ringflow.identity.login;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down without letting a stranger lock anybody out for long: after some failures the next try has
 * to wait, twice as long each time. Counted for a person from one address, for an address whoever it tries, and, most
 * patiently, for a person from anywhere; in the database and by its clock, so that it makes no difference which node is asked.
 */
@Component
class LoginPace {

    private static final int FORGIVEN_AFTER_MINUTES = 30;
    private static final int KEPT_AT_MOST = 100_000;

    private final JdbcClient database;

    LoginPace(JdbcClient database) {
        this.database = database;
    }

    /** How long the next try has to wait; zero if it need not. */
    Duration wait(String username, String address) {
        BigDecimal seconds = database.sql("""
                        select greatest(0, max(extract(epoch from not_before - clock_timestamp())))
                          from ringflow.login_failure where counter = any(?)
                        """)
                .param(FailureCounter.of(username, address).stream()
                        .map(FailureCounter::key)
                        .toArray(String[]::new))
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    void failed(String username, String address) {
        FailureCounter.of(username, address).forEach(this::count);
    }

    /** Each by itself, so that two nodes never wait for each other's rows. */
    private void count(FailureCounter counter) {
        database.sql("""
                        insert into ringflow.login_failure as known (counter, failures, not_before, failed_at)
                        values (:counter, 1, clock_timestamp(), clock_timestamp())
                        on conflict (counter) do update
                          set (failures, not_before, failed_at) = (
                            select next.failures,
                                   clock_timestamp() + case when next.failures < :free then interval '0' else
                                     least(power(2, least(next.failures - :free, 20)), :longest) * interval '1 second' end,
                                   clock_timestamp()
                              from (select case when known.failed_at < clock_timestamp() - :forgiven * interval '1 minute'
                                                then 1 else known.failures + 1 end as failures) next)
                        """)
                .param("counter", counter.key())
                .param("free", counter.free())
                .param("longest", counter.longest().toSeconds())
                .param("forgiven", FORGIVEN_AFTER_MINUTES)
                .update();
    }

    /** Clears what this person did from this address; the address as a whole is still under watch. */
    void succeeded(String username, String address) {
        database.sql("delete from ringflow.login_failure where counter = ?")
                .param(FailureCounter.of(username, address).get(0).key())
                .update();
    }

    /** However many are made up by whoever guesses, no more than a bounded number is kept. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forget() {
        database.sql("delete from ringflow.login_failure where failed_at < clock_timestamp() - ? * interval '1 minute'")
                .param(FORGIVEN_AFTER_MINUTES)
                .update();
        database.sql("""
                        delete from ringflow.login_failure where failed_at <=
                          (select failed_at from ringflow.login_failure order by failed_at desc offset ? limit 1)
                        """).param(KEPT_AT_MOST).update();
    }
}
