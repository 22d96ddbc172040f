package io.ringflow.engine.deadline;

import io.ringflow.engine.job.JobQueue;
import io.ringflow.engine.time.CalendarChanged;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the deadlines of open tasks reckoned again when a calendar changes, and tells how far that is. */
@Component
public class Recount {

    private final JdbcClient database;
    private final RecountJob kind;
    private final JobQueue jobs;

    Recount(JdbcClient database, RecountJob kind, JobQueue jobs) {
        this.database = database;
        this.kind = kind;
        this.jobs = jobs;
    }

    /** In the transaction of the change: either both are kept, the change and the work it makes, or neither. */
    @EventListener
    void on(CalendarChanged changed) {
        database.sql("""
                        update ringflow.working_calendar
                        set recount_done = 0, recount_total = (select count(*) from public.act_ru_task where proc_def_id_ is not null)
                        where name = ?""").param(changed.calendar()).update();
        jobs.send(kind, new RecountJob.Step(changed.calendar(), ""));
    }

    /** How far the tasks are looked through since the last change; nothing if all are. */
    public Optional<Progress> progress(String calendar) {
        return database.sql("""
                        select recount_done, recount_total from ringflow.working_calendar
                        where name = ? and recount_done < recount_total""")
                .param(calendar)
                .query((row, number) -> new Progress(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** So many of so many open tasks. */
    public record Progress(int done, int total) {}
}
