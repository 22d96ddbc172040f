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

/** What the job executors of all nodes have before them, and what they could not do. */
@Component
class JobFigures implements ClusterFigures {

    /** All that a job can be: a value for each, so that a dashboard sees none as 0. */
    private static final List<String> STATES = List.of("waiting", "running", "scheduled", "suspended", "failed");

    private static final String BY_STATE = """
            select case when retries_ <= 0 then 'failed'
                        when suspension_state_ = 2 then 'suspended'
                        when lock_exp_time_ > :now then 'running'
                        when duedate_ > :now then 'scheduled'
                        else 'waiting' end as state,
                   count(*) as jobs, min(coalesce(duedate_, create_time_)) as oldest
            from act_ru_job group by 1
            """;
    private static final String INCIDENTS = """
            select incident.incident_type_ as type, coalesce(definition.key_, '') as process, count(*) as incidents
            from act_ru_incident incident left join act_re_procdef definition on definition.id_ = incident.proc_def_id_
            group by 1, 2
            """;

    private final JdbcClient database;

    JobFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> jobs = new HashMap<>();
        STATES.forEach(state -> jobs.put(Tags.of("state", state), 0.0));
        Map<Tags, Double> oldest = new HashMap<>(Map.of(Tags.empty(), 0.0));
        database.sql(BY_STATE).param("now", Timestamp.from(now)).query(row -> {
            jobs.put(Tags.of("state", row.getString("state")), row.getDouble("jobs"));
            Timestamp since = row.getTimestamp("oldest");
            if ("waiting".equals(row.getString("state")) && since != null) {
                oldest.put(Tags.empty(), Math.max(0, (now.toEpochMilli() - since.getTime()) / 1000.0));
            }
        });
        return List.of(
                new Figure(
                        "jobs",
                        "Jobs of the process engine: waiting for an executor, running, scheduled for later, suspended,"
                                + " or failed for good.",
                        jobs),
                new Figure("jobs.delay.seconds", "How long the longest-waiting due job has been waiting.", oldest),
                new Figure("incidents", "Open incidents: what the engine could not do by itself.", incidents()));
    }

    private Map<Tags, Double> incidents() {
        Map<Tags, Double> incidents = new HashMap<>(Map.of(Tags.of("type", "failedJob", "process", ""), 0.0));
        database.sql(INCIDENTS).query(row -> {
            incidents.put(
                    Tags.of("type", row.getString("type"), "process", row.getString("process")),
                    row.getDouble("incidents"));
        });
        return incidents;
    }
}
