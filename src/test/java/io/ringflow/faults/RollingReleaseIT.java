package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.Until;
import io.ringflow.nodes.Cluster;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new release comes up beside the old one, on two nodes at once, while deals flow and a process is redrawn. */
@Tag("faults")
class RollingReleaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> WITH_CONTRACT_APPROVAL = List.of(
            "processes/pipeline/approval-level.dmn",
            "forms/pipeline/draft-contract.form",
            "forms/pipeline/approve-contract.form",
            "forms/pipeline/correct-contract.form");

    @Test
    void goesLiveOnceBesideTheOldOneAndReplacesNothingThatAPersonPutLive(@TempDir Path folder) {
        Path release = NextRelease.in(folder);
        try (Cluster cluster = Cluster.start();
                Node old = new Node("old", cluster);
                Node next = new Node("next", cluster).withFirst(release);
                Node other = new Node("other", cluster).withFirst(release)) {
            old.start().awaitReady(PATIENCE);
            String before = lead(old, "Before Ltd");
            redraw(old, "processes/pipeline/contract-approval.bpmn");

            next.start();
            other.start();
            List<String> during = new ArrayList<>();
            while (!(next.isReady() && other.isReady())) {
                assertThat(next.isAlive() && other.isAlive()).isTrue();
                during.add(lead(old, "During Ltd " + during.size()));
                Until.pause(Duration.ofSeconds(1));
            }

            assertThat(deployments(cluster)).isEqualTo(2);
            assertThat(name(cluster, "lead-to-contract")).isEqualTo("Next Lead to contract");
            assertThat(name(cluster, "contract-approval")).isEqualTo("Redrawn Contract approval");
            assertThat(proposals(cluster)).containsExactly("contract-approval.bpmn " + NextRelease.NAME);
            assertThat(during)
                    .isNotEmpty()
                    .allSatisfy(lead -> assertThat(openTask(other, lead)).isEqualTo("QualifyLead"));

            assertThat(qualify(next, before)).isEqualTo("WorkS1");
            String after = lead(old, "After Ltd");
            assertThat(model(old, after)).isEqualTo("Next Lead to contract");
            assertThat(qualify(old, after)).isEqualTo("WorkS1");

            old.kill();
            old.start().awaitReady(PATIENCE);
            assertThat(deployments(cluster)).isEqualTo(2);
            assertThat(name(cluster, "lead-to-contract")).isEqualTo("Next Lead to contract");
            assertThat(qualify(old, lead(old, "Again Ltd"))).isEqualTo("WorkS1");
            during.forEach(lead -> assertThat(qualify(other, lead)).isEqualTo("WorkS1"));
        }
    }

    private static String lead(Node node, String customer) {
        Reply reply = node.as("lena").post("/api/leads", new Play(0, customer).lead());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("leadNumber").asText();
    }

    /** Takes the lead for a chance. @return the step that comes next */
    private static String qualify(Node node, String lead) {
        JsonNode task = tasks(node, lead).get(0);
        Reply reply = node.as(task.path("assignee").asText("marco"))
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        new Play(0, lead).answer("QualifyLead", false));
        assertThat(reply.isSuccess()).as(reply.body()).isTrue();
        Reply open = node.as("admin")
                .get("/engine-rest/task?processInstanceId="
                        + task.path("processInstanceId").asText());
        return open.json().get(0).path("taskDefinitionKey").asText();
    }

    private static String openTask(Node node, String lead) {
        return tasks(node, lead).get(0).path("taskDefinitionKey").asText();
    }

    private static JsonNode tasks(Node node, String lead) {
        JsonNode tasks = node.as("admin")
                .get("/engine-rest/task?processInstanceBusinessKey=" + lead)
                .json();
        assertThat(tasks).as(lead).hasSize(1);
        return tasks;
    }

    private static String model(Node node, String lead) {
        String definition = tasks(node, lead).get(0).path("processDefinitionId").asText();
        return node.as("admin")
                .get("/engine-rest/process-definition/" + definition)
                .json()
                .path("name")
                .asText();
    }

    /** As Camunda Modeler does it, in the name of a process owner. */
    private static void redraw(Node node, String process) {
        StringBuilder body = new StringBuilder(part("deployment-name", "redrawn"));
        body.append(part(
                "process\"; filename=\"contract-approval.bpmn",
                NextRelease.renamed(NextRelease.read(process), "Redrawn")));
        for (String file : WITH_CONTRACT_APPROVAL) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            body.append(part(name + "\"; filename=\"" + name, NextRelease.read(file)));
        }
        Reply reply = node.as("olga")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body + "--part--\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=part");
        assertThat(reply.isSuccess()).as(reply.body()).isTrue();
    }

    private static String part(String name, String content) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static long deployments(Cluster cluster) {
        return cluster.sql()
                .sql("select count(*) from act_re_deployment where name_ = 'ringflow-pipeline'")
                .query(Long.class)
                .single();
    }

    private static String name(Cluster cluster, String process) {
        return cluster.sql()
                .sql("select name_ from act_re_procdef where key_ = ? order by version_ desc limit 1")
                .param(process)
                .query(String.class)
                .single();
    }

    private static List<String> proposals(Cluster cluster) {
        return cluster.sql().sql("""
                        select p.model || ' ' || s.release from ringflow.model_proposal p
                          join ringflow.shipped_model s using (module, model, digest) where status = 'WAITING'
                        """).query(String.class).list();
    }
}
