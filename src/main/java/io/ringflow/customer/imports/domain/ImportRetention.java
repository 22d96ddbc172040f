package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportSettings;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets imports that are long over, and with them the rows that were refused; what was taken stays. */
@Component
class ImportRetention {

    private final JdbcClient database;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRetention(JdbcClient database, ImportSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    @Transactional
    void forgetOld() {
        database.sql(
                        "delete from ringflow.import_run where state in ('DONE', 'CANCELLED', 'FAILED') and changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.kept())))
                .update();
    }
}
