package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.OpenStep;
import io.ringflow.shared.query.Columns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's tables which case carries a record, and who has what to do about it. Both go by the record's number. */
@Component
class CaseReads {

    private final JdbcClient database;

    CaseReads(JdbcClient database) {
        this.database = database;
    }

    /** The open steps of all cases of a record, the earliest deadline first. */
    List<OpenStep> open(String number) {
        return database.sql("""
                        select task.id_, definition.key_, task.task_def_key_, task.name_, awaits.text_ as awaits, task.assignee_,
                               task.create_time_, task.due_date_
                        from public.act_ru_execution carries
                        join public.act_ru_task task on task.proc_inst_id_ = carries.id_
                        join public.act_re_procdef definition on definition.id_ = task.proc_def_id_
                        left join public.act_ru_variable awaits on awaits.execution_id_ = carries.id_ and awaits.name_ = 'awaits'
                        where carries.business_key_ = :number and carries.parent_id_ is null
                        order by task.due_date_ nulls last, task.id_
                        """)
                .param("number", number)
                .query((found, line) -> new OpenStep(
                        found.getString("id_"),
                        found.getString("key_"),
                        found.getString("task_def_key_"),
                        found.getString("name_"),
                        Columns.text(found, "awaits").flatMap(EvidenceKind::named),
                        Columns.text(found, "assignee_"),
                        Columns.moment(found, "create_time_"),
                        Columns.instant(found, "due_date_")))
                .list();
    }

    /** The latest case of a record on a process, running or over; none if there was none, or its history was cleaned up. */
    Optional<String> latest(String process, String number) {
        return database.sql("""
                        select id_ from public.act_hi_procinst
                        where business_key_ = :number and super_process_instance_id_ is null and proc_def_key_ = :process
                        order by start_time_ desc limit 1""")
                .param("number", number)
                .param("process", process)
                .query(String.class)
                .optional();
    }
}
