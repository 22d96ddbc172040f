package io.ringflow.delivery.again;

import io.ringflow.delivery.again.AgainWork.Choice;
import io.ringflow.delivery.again.AgainWork.What;
import io.ringflow.delivery.again.process.AgainQueue;
import io.ringflow.shared.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works off what somebody asked for many, a few in each transaction, and remembers where it was. */
@Service
@Transactional
public class AgainRuns {

    private static final int AT_ONCE = 200;
    private static final Duration TOLD = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final AgainQueue queue;
    private final Map<What, AgainWork> works = new EnumMap<>(What.class);
    private final Clock clock;

    AgainRuns(JdbcClient database, AgainQueue queue, List<AgainWork> works, Clock clock) {
        this.database = database;
        this.queue = queue;
        works.forEach(work -> this.works.put(work.what(), work));
        this.clock = clock;
    }

    /** Begins, unless the same is at work already. */
    public void begin(What what, Choice choice, String person) {
        database.sql("select count(pg_advisory_xact_lock(hashtextextended('again ' || ?, 0)))")
                .param(what.name())
                .query(Long.class)
                .single();
        if (latest(what).filter(run -> run.finishedAt().isEmpty()).isPresent()) {
            return;
        }
        AgainWork work = work(what);
        long id = database.sql("""
                        insert into ringflow.again_run (what, shown, search, by_person, started_at, until_id, total)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(what.name(), choice.shown(), choice.search(), person, now(), work.newest(), work.count(choice))
                .query(Long.class)
                .single();
        queue.next(id);
    }

    /** One that is at work, or was a few minutes ago. */
    @Transactional(readOnly = true)
    public Optional<AgainRun> latest(What what) {
        return database.sql("select * from ringflow.again_run where what = ? order by id desc limit 1")
                .param(what.name())
                .query((row, line) -> run(row))
                .optional()
                .filter(run -> run.finishedAt()
                        .map(at -> at.plus(TOLD).isAfter(clock.instant()))
                        .orElse(true));
    }

    /** Does the next piece, and queues the one after it in the same transaction. */
    public void step(long id) {
        database.sql("select * from ringflow.again_run where id = ? and finished_at is null for update")
                .param(id)
                .query((row, line) -> run(row))
                .optional()
                .ifPresent(this::step);
    }

    private void step(AgainRun run) {
        AgainWork work = work(run.what());
        List<Long> ids = work.next(run.choice(), run.last(), run.until(), AT_ONCE);
        if (ids.isEmpty()) {
            database.sql("update ringflow.again_run set finished_at = ? where id = ?")
                    .params(now(), run.id())
                    .update();
            return;
        }
        work.again(ids, run.by());
        database.sql("update ringflow.again_run set last_id = ?, done = done + ? where id = ?")
                .params(ids.get(ids.size() - 1), ids.size(), run.id())
                .update();
        queue.next(run.id());
    }

    private AgainWork work(What what) {
        return Objects.requireNonNull(works.get(what));
    }

    private static AgainRun run(ResultSet row) throws SQLException {
        return new AgainRun(
                row.getLong("id"),
                What.valueOf(row.getString("what")),
                new Choice(row.getString("shown"), row.getString("search")),
                row.getString("by_person"),
                Columns.moment(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getLong("until_id"),
                row.getLong("last_id"),
                row.getInt("total"),
                row.getInt("done"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
