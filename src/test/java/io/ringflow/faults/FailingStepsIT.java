package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.Caller;
import io.ringflow.nodes.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FaultsTest
class FailingStepsIT {

    private static final int CASES = 3;
    private static final Duration LOCK_AND_RETRIES = Duration.ofSeconds(240);

    @Test
    void makesAnIncidentOfAStepThatAlwaysFailsAndHarmsNobodyElse(Company company) {
        deploy(company, "always-fails");
        company.during("a step that always fails", traffic -> {
            begin(company, "always-fails", CASES);
            Until.isTrue("there are incidents", Company.PATIENCE, () -> incidents(company, "always-fails") == CASES);
            traffic.awaitFinished(1, Company.PATIENCE);
            Reply seen = company.south().as("admin").get("/engine-rest/incident?processDefinitionKeyIn=always-fails");
            assertThat(seen.json().get(0).path("incidentMessage").asText()).contains("always fails");
            end(company, "always-fails");
        });
    }

    @Test
    void goesOnWithOtherWorkWhileAStepHangsAndMakesAnIncidentOfItInTheEnd(Company company) {
        deploy(company, "hangs");
        company.during("a step that hangs", traffic -> {
            begin(company, "hangs", 1);
            traffic.awaitFinished(3, Company.PATIENCE);
            Until.isTrue(
                    "the hanging step is an incident",
                    LOCK_AND_RETRIES.multipliedBy(2),
                    () -> incidents(company, "hangs") == 1);
            end(company, "hangs");
        });
    }

    private static void deploy(Company company, String model) {
        company.makeWhole();
        String boundary = "model";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + model
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + model
                + ".bpmn\"\r\nContent-Type: text/xml\r\n\r\n" + read(model) + "\r\n--" + boundary + "--\r\n";
        Reply reply = company.north()
                .as("olga")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static void begin(Company company, String model, int cases) {
        Caller admin = company.north().as("admin");
        IntStream.range(0, cases).forEach(number -> {
            Reply reply = admin.post("/engine-rest/process-definition/key/" + model + "/start", Map.of());
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        });
    }

    private static int incidents(Company company, String model) {
        return company.cluster()
                .sql()
                .sql("""
                        select count(*) from act_ru_incident i join act_re_procdef p on p.id_ = i.proc_def_id_ where p.key_ = ?
                        """)
                .param(model)
                .query(Integer.class)
                .single();
    }

    private static void end(Company company, String model) {
        Caller admin = company.south().as("admin");
        admin.get("/engine-rest/process-instance?processDefinitionKey=" + model)
                .json()
                .forEach(instance -> admin.delete(
                        "/engine-rest/process-instance/" + instance.path("id").asText()));
    }

    private static String read(String model) {
        try (InputStream file = FailingStepsIT.class.getResourceAsStream(model + ".bpmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
