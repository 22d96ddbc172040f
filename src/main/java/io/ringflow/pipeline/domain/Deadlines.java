package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.DealView;
import io.ringflow.shared.query.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open steps of deals and leads, read from the process engine's tables by the instance that carries them. */
@Component("dealDeadlines")
class Deadlines {

    private final JdbcClient database;

    Deadlines(JdbcClient database) {
        this.database = database;
    }

    /** The earliest deadline of each process instance, steps of the processes it calls included. */
    Map<String, Instant> next(Collection<String> processInstances) {
        Map<String, Instant> next = new HashMap<>();
        if (processInstances.isEmpty()) {
            return next;
        }
        database.sql("""
                        select execution.root_proc_inst_id_ as root, min(task.due_date_) as due
                        from public.act_ru_execution execution
                        join public.act_ru_task task on task.proc_inst_id_ = execution.id_
                        where execution.root_proc_inst_id_ in (:instances) and task.due_date_ is not null
                        group by execution.root_proc_inst_id_
                        """).param("instances", processInstances).query(row -> {
            next.put(row.getString("root"), Columns.moment(row, "due"));
        });
        return next;
    }

    /** Where the instance stands: its first open step, work before decisions about it. */
    Optional<DealView.Waiting> waiting(String processInstance) {
        return database.sql("""
                        select task.id_, task.task_def_key_, task.name_, task.assignee_, task.create_time_, task.due_date_
                        from public.act_ru_execution execution
                        join public.act_ru_task task on task.proc_inst_id_ = execution.id_
                        where execution.root_proc_inst_id_ = :instance
                        order by (task.task_def_key_ like 'Decide%'), task.create_time_
                        limit 1
                        """)
                .param("instance", processInstance)
                .query((row, line) -> new DealView.Waiting(
                        row.getString("id_"),
                        row.getString("task_def_key_"),
                        row.getString("name_"),
                        Columns.text(row, "assignee_"),
                        Columns.moment(row, "create_time_"),
                        Columns.instant(row, "due_date_")))
                .optional();
    }
}
