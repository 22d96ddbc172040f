package io.ringflow.customer.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.customer.imports.ImportSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Imports that are long over are forgotten with their refused rows; those that wait for somebody are not. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportRetentionTest {

    private final ImportRetention retention;
    private final ImportSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    ImportRetentionTest(ImportRetention retention, ImportSettings settings, JdbcClient database, Clock clock) {
        this.retention = retention;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void forgetsWhatIsOverAfterItsTimeWithTheRefusedRows() {
        Duration longAgo = settings.kept().plusHours(1);
        Map<ImportState, Long> old = new EnumMap<>(ImportState.class);
        for (ImportState state : ImportState.values()) {
            old.put(state, run(state, longAgo));
        }
        long young = run(ImportState.DONE, settings.kept().minusHours(1));

        retention.forgetOld();

        old.forEach((state, run) -> assertThat(rows(run))
                .as(state.name())
                .isEqualTo(state.isOver() || state == ImportState.FAILED ? List.of() : List.of("REFUSED")));
        assertThat(rows(young)).containsExactly("REFUSED");
    }

    private long run(ImportState state, Duration ago) {
        long id = database.sql("select nextval('ringflow.import_run_seq')")
                .query(Long.class)
                .single();
        database.sql("""
                        insert into ringflow.import_run (id, kind, state, unattended, file_name, file_size, started_by, language,
                            created_at, changed_at, choices, version)
                        values (?, 'accounts', ?, true, 'old.csv', 1, 'marco', 'en', ?, ?, '{}', 0)""")
                .params(id, state.name(), moment(ago.plusDays(1)), moment(ago))
                .update();
        database.sql("""
                        insert into ringflow.import_row (run_id, line, result, cells, sentence, changes)
                        values (?, 2, 'REFUSED', '[]', 'no', '[]')""").param(id).update();
        return id;
    }

    private List<String> rows(long run) {
        return database.sql("""
                        select result from ringflow.import_run run left join ringflow.import_row on run_id = run.id
                        where run.id = ?""").param(run).query(String.class).list();
    }

    private Timestamp moment(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }
}
