package io.ringflow.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is forgotten in time, and what never is. */
@RingflowTest
class RetentionTest {

    private static final Duration TIME_TO_LIVE = Duration.ofDays(3650);
    private static final List<String> HISTORY = List.of(
            "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_op_log");
    private static final int BEGINNING_OF_THE_WINDOW = 1;

    private final Browser browser;
    private final HistoryService history;
    private final ManagementService management;
    private final RunningCaseRetention runningCases;
    private final JdbcClient database;

    @Autowired
    RetentionTest(
            @LocalServerPort int port,
            HistoryService history,
            ManagementService management,
            RunningCaseRetention runningCases,
            JdbcClient database) {
        this.browser = new Browser(port);
        this.history = history;
        this.management = management;
        this.runningCases = runningCases;
        this.database = database;
    }

    @AfterEach
    void comeBack() {
        ClockUtil.reset();
    }

    @Test
    void forgetsTheHistoryOfFinishedCasesInTheNightAfterTheirTimeAndKeepsRunningOnesAndRecords() {
        String finished = lead();
        String running = lead();
        reject(finished);
        String old = caseOf(finished);
        assertThat(HISTORY).allSatisfy(table -> assertThat(rows(table, old)).isPositive());

        cleanUpInTheNightAfter(Instant.now().plus(TIME_TO_LIVE).minus(Duration.ofDays(2)));
        assertThat(rows("act_hi_procinst", old)).as("before its time").isOne();

        runningCases.prolong(Instant.now().plus(TIME_TO_LIVE).minus(Duration.ofDays(2)));
        workOffBatches();
        cleanUpInTheNightAfter(Instant.now().plus(TIME_TO_LIVE).plus(Duration.ofDays(1)));
        assertThat(HISTORY)
                .allSatisfy(table -> assertThat(rows(table, old)).as(table).isZero());
        assertThat(HISTORY.stream().filter(table -> !table.equals("act_hi_op_log")))
                .allSatisfy(table ->
                        assertThat(rows(table, caseOf(running))).as(table).isPositive());
        assertThat(database.sql("select count(*) from ringflow.lead where number in (?, ?)")
                        .params(finished, running)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void cleanUpInTheNightAfter(Instant evening) {
        ClockUtil.setCurrentTime(Date.from(evening));
        history.cleanUpHistoryAsync(false);
        List<Job> jobs = history.findHistoryCleanupJobs();
        assertThat(jobs)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getDuedate()
                                .toInstant()
                                .atZone(ZoneId.systemDefault())
                                .getHour())
                        .isEqualTo(BEGINNING_OF_THE_WINDOW));
        ClockUtil.setCurrentTime(Date.from(jobs.get(0).getDuedate().toInstant().plusSeconds(60)));
        jobs.forEach(job -> management.executeJob(job.getId()));
        jobs.forEach(job -> management.executeJob(job.getId()));
    }

    private void workOffBatches() {
        for (Batch batch : management
                .createBatchQuery()
                .type(Batch.TYPE_PROCESS_SET_REMOVAL_TIME)
                .list()) {
            List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())
                    .forEach(this::workOff);
        }
    }

    private void workOff(String jobs) {
        List<Job> waiting = management.createJobQuery().jobDefinitionId(jobs).list();
        while (!waiting.isEmpty()) {
            waiting.forEach(job -> management.executeJob(job.getId()));
            waiting = management.createJobQuery().jobDefinitionId(jobs).list();
        }
    }

    private int rows(String table, String processInstance) {
        String column = table.equals("act_hi_procinst") ? "id_" : "proc_inst_id_";
        return database.sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(processInstance)
                .query(Integer.class)
                .single();
    }

    private String caseOf(String lead) {
        return database.sql("select process_instance_id from ringflow.lead where number = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private String lead() {
        return json(browser.postJson(
                                "/api/leads",
                                "{\"customerName\": \"Long ago %s\", \"need\": \"memory\"}"
                                        .formatted(UUID.randomUUID()),
                                Browser.basic("lena", "ringflow"))
                        .body())
                .path("leadNumber")
                .asText();
    }

    private void reject(String lead) {
        JsonNode task = json(browser.get(
                                "/engine-rest/task?processInstanceBusinessKey=" + lead,
                                Browser.basic("admin", "ringflow"))
                        .body())
                .get(0);
        String address = "/engine-rest/task/" + task.path("id").asText();
        browser.postJson(address + "/assignee", "{\"userId\": \"lena\"}", Browser.basic("admin", "ringflow"));
        assertThat(browser.postJson(
                                address + "/complete",
                                "{\"variables\": {\"outcome\": {\"value\": \"disqualified\"}, \"reason\": {\"value\": \"no need\"}}}",
                                Browser.basic("lena", "ringflow"))
                        .status())
                .isEqualTo(204);
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }
}
