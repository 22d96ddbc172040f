package io.ringflow.engine.metrics;

import io.micrometer.core.instrument.Tags;
import io.ringflow.shared.metrics.ClusterFigures;
import io.ringflow.shared.metrics.Figure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open and late tasks, by process and step. */
@Component
class WorkFigures implements ClusterFigures {

    private final JdbcClient database;

    WorkFigures(JdbcClient database) {
        this.database = database;
    }

    private record Step(String process, String task, double open, double late) {

        Tags tags() {
            return Tags.of("process", process, "task", task);
        }
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> open = new HashMap<>();
        Map<Tags, Double> late = new HashMap<>();
        for (Step step : steps(now)) {
            open.put(step.tags(), step.open());
            late.put(step.tags(), step.late());
        }
        return List.of(
                new Figure("tasks.open", "Tasks that wait for somebody.", open),
                new Figure("tasks.late", "Open tasks whose deadline has passed.", late));
    }

    private List<Step> steps(Instant now) {
        return database.sql("""
                        select coalesce(definition.key_, '') as process, coalesce(step.task, '') as task,
                               sum(step.open) as open, sum(step.late) as late
                        from (select proc_def_id_ as definition_id, task_def_key_ as task, count(*) as open,
                                     count(*) filter (where due_date_ < ?) as late
                              from act_ru_task group by proc_def_id_, task_def_key_) step
                        left join act_re_procdef definition on definition.id_ = step.definition_id
                        group by 1, 2
                        """).param(Timestamp.from(now)).query(Step.class).list();
    }
}
