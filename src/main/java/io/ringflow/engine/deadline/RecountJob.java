package io.ringflow.engine.deadline;

import io.ringflow.engine.job.JobQueue;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons the deadlines of some hundred open tasks again, in order of their ids, and leaves the rest to the next job. A
 * deadline that somebody moved by hand stays as it is. It works in the job's command, where the engine's own tasks are.
 */
@Component
class RecountJob implements JobHandler<RecountJob.Step> {

    static final String TYPE = "ringflow-recount-deadlines";

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final JobQueue jobs;

    RecountJob(JdbcClient database, JobQueue jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** @param last the task that was looked at last; empty to begin */
    record Step(String calendar, String last) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return calendar + "/" + last;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Step newConfiguration(String text) {
        String[] parts = text.split("/", 2);
        return new Step(parts[0], parts.length > 1 ? parts[1] : "");
    }

    @Override
    public void execute(Step step, ExecutionEntity execution, CommandContext context, String tenant) {
        List<String> tasks = database.sql("""
                        select id_ from public.act_ru_task
                        where id_ > ? and proc_def_id_ is not null order by id_ limit ?""")
                .params(step.last(), AT_ONCE)
                .query(String.class)
                .list();
        String standard = database.sql("select name from ringflow.working_calendar where standard")
                .query(String.class)
                .optional()
                .orElse("");
        tasks.forEach(id -> reckon(id, step.calendar(), standard, context));
        database.sql(
                        tasks.size() < AT_ONCE
                                ? "update ringflow.working_calendar set recount_done = recount_total where name = :name"
                                : "update ringflow.working_calendar set recount_done = least(recount_total, recount_done + "
                                        + AT_ONCE + ") where name = :name")
                .param("name", step.calendar())
                .update();
        if (tasks.size() == AT_ONCE) {
            jobs.send(this, new Step(step.calendar(), tasks.get(tasks.size() - 1)));
        }
    }

    private void reckon(String id, String calendar, String standard, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        if (task != null) {
            OpenDeadlines.rule(task)
                    .filter(due -> due.rule().calendar(task).orElse(standard).equals(calendar))
                    .filter(due -> !movedByHand(id))
                    .ifPresent(due -> OpenDeadlines.reckon(task, due));
        }
    }

    private boolean movedByHand(String task) {
        return database.sql("""
                        select exists (select 1 from public.act_hi_op_log
                        where task_id_ = ? and entity_type_ = 'Task' and property_ in ('dueDate', 'followUpDate'))""").param(task).query(Boolean.class).single();
    }

    @Override
    public void onDelete(Step step, JobEntity job) {}
}
