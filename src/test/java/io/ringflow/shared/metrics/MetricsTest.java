package io.ringflow.shared.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a monitoring system reads, and who may. */
@RingflowTest
class MetricsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DASHBOARD = Path.of("docs/grafana/ringflow.json");
    private static final List<Path> NAMING =
            List.of(DASHBOARD, Path.of("docs/grafana/alerts.yml"), Path.of("docs/operations.md"));
    private static final Pattern METRIC = Pattern.compile(
            "\\b(?:ringflow|http_server|hikaricp|jvm|process|system|tomcat|logback)_[a-z0-9_]*[a-z0-9](?![a-z0-9_*])");
    private static final Pattern SAMPLE = Pattern.compile("^([a-z_0-9]+)(?:\\{.*})? .*", Pattern.MULTILINE);
    private static final String[] SCRAPER = Browser.basic("prometheus", "known-to-the-tests");

    private final Browser browser;
    private final ClusterGauges gauges;
    private final HistoryService history;
    private final ManagementService management;

    @Autowired
    MetricsTest(@LocalServerPort int port, ClusterGauges gauges, HistoryService history, ManagementService management) {
        this.browser = new Browser(port);
        this.gauges = gauges;
        this.history = history;
        this.management = management;
    }

    @Test
    void letsTheScraperReadTheFiguresAndNothingElse() {
        assertThat(browser.get("/actuator/prometheus", SCRAPER).status()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus", Browser.basic("prometheus", "wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(browser.get("/actuator/prometheus", Browser.basic("lena", "ringflow"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/prometheus", Browser.basic("admin", "ringflow"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/actuator/env", SCRAPER).status()).isEqualTo(401);
        assertThat(browser.get("/engine-rest/task", SCRAPER).status()).isEqualTo(401);
    }

    @Test
    void countsWhatIsOpenInTheWholeCluster() {
        gauges.readAgain();
        double before = value("ringflow_cluster_tasks_open\\{process=\"lead-to-contract\",task=\"QualifyLead\"}");

        lead();
        gauges.readAgain();

        assertThat(value("ringflow_cluster_tasks_open\\{process=\"lead-to-contract\",task=\"QualifyLead\"}"))
                .isEqualTo(before + 1);
        assertThat(value("ringflow_cluster_age_seconds")).isLessThan(60);
    }

    @Test
    void givesWhateverTheDashboardTheAlertsAndTheGuideName() throws IOException {
        doAJob();
        moveADeal(lead());
        gauges.readAgain();

        Set<String> named = new TreeSet<>();
        for (Path file : NAMING) {
            METRIC.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
        }
        Set<String> given =
                SAMPLE.matcher(scrape()).results().map(line -> line.group(1)).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(25);
        assertThat(given).containsAll(named);
    }

    @Test
    void neverSumsOverNodesWhatIsTheSameOnAllOfThem() throws IOException {
        List<JsonNode> queries = JSON.readTree(DASHBOARD.toFile()).findValues("expr");

        assertThat(queries).hasSizeGreaterThan(25).allSatisfy(query -> {
            Matcher figure =
                    Pattern.compile("(.{0,60})ringflow_cluster_(?!age)[a-z_]+").matcher(query.asText());
            while (figure.find()) {
                assertThat(figure.group(1)).matches(".*max(?: by \\([a-z, ]+\\))? ?\\($");
            }
        });
    }

    private String lead() {
        Browser.Page answer = browser.postJson(
                "/api/leads",
                "{\"customerName\": \"Counted %s\", \"need\": \"figures\"}".formatted(UUID.randomUUID()),
                Browser.basic("lena", "ringflow"));
        assertThat(answer.status()).isBetween(200, 299);
        return json(answer.body()).path("leadNumber").asText();
    }

    private void doAJob() {
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);
    }

    private void moveADeal(String lead) {
        JsonNode task = json(browser.get(
                                "/engine-rest/task?processInstanceBusinessKey=" + lead,
                                Browser.basic("admin", "ringflow"))
                        .body())
                .get(0);
        assertThat(browser.postJson(
                                "/engine-rest/task/" + task.path("id").asText() + "/complete",
                                "{\"variables\": {\"outcome\": {\"value\": \"chance\"},"
                                        + " \"customerChoice\": {\"value\": \"new\"}}}",
                                Browser.basic(task.path("assignee").asText(), "ringflow"))
                        .status())
                .isEqualTo(204);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }

    private double value(String sample) {
        Matcher found =
                Pattern.compile("^" + sample + " (\\S+)$", Pattern.MULTILINE).matcher(scrape());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private String scrape() {
        return browser.get("/actuator/prometheus", SCRAPER).body();
    }
}
