package io.ringflow.engine.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the history of a case for as long as it runs. The time to live counts from a case's start, so the history of one that
 * outlives it would be forgotten while people still work on it; its time begins anew instead, a week before it ends.
 */
@Component
class RunningCaseRetention {

    private static final Duration AHEAD = Duration.ofDays(7);

    private record Case(String id, String definition) {}

    private final JdbcClient database;
    private final HistoryService history;
    private final RepositoryService repository;
    private final Clock clock;

    RunningCaseRetention(JdbcClient database, HistoryService history, RepositoryService repository, Clock clock) {
        this.database = database;
        this.history = history;
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void prolong() {
        prolong(clock.instant());
    }

    /** Done by jobs of the engine, a case each; what a case called is kept with it. */
    void prolong(Instant now) {
        Map<String, List<Case>> byDefinition = database
                .sql("""
                        select id_, proc_def_id_ from act_hi_procinst
                        where removal_time_ < ? and end_time_ is null and super_process_instance_id_ is null
                        """)
                .param(Timestamp.from(now.plus(AHEAD)))
                .query((row, number) -> new Case(row.getString("id_"), row.getString("proc_def_id_")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Case::definition));
        byDefinition.forEach((definition, cases) -> Optional.ofNullable(
                        repository.getProcessDefinition(definition).getHistoryTimeToLive())
                .ifPresent(days -> prolong(cases, now.plus(AHEAD).plus(Duration.ofDays(days)))));
    }

    private void prolong(List<Case> cases, Instant until) {
        history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(Date.from(until))
                .byIds(cases.stream().map(Case::id).toArray(String[]::new))
                .hierarchical()
                .executeAsync();
    }
}
