package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The gate as Camunda Modeler's deploy button meets it. */
@RingflowTest
class ModelGateOverHttpTest {

    private static final String TRIAL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="Trial" targetNamespace="trial">
              <process id="gate-trial" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="Started" name="Started"/>
                <sequenceFlow id="Flow_1" sourceRef="Started" targetRef="Reckon"/>
                <serviceTask id="Reckon" name="Reckon" camunda:expression="${1 + 1}"/>
              </process>
            </definitions>
            """;

    private final TestRestTemplate http;

    ModelGateOverHttpTest(@Autowired TestRestTemplate http) {
        this.http = http.withBasicAuth("admin", "ringflow");
    }

    private ResponseEntity<String> deploy(String name, String content) {
        String body = """
                --part\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                trial\r
                --part\r
                Content-Disposition: form-data; name="data"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --part--\r
                """.formatted(name, content);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("multipart/form-data; boundary=part"));
        headers.setAcceptLanguageAsLocales(List.of(Locale.ENGLISH));
        return http.postForEntity(
                "/engine-rest/deployment/create",
                new HttpEntity<>(body.getBytes(StandardCharsets.UTF_8), headers),
                String.class);
    }

    @Test
    void answersWithElementAndRemedyWhatItRefuses() {
        ResponseEntity<String> answer = deploy(
                "trial.bpmn", TRIAL.replace("camunda:expression=\"${1 + 1}\"", "camunda:class=\"java.lang.Thread\""));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("Reckon", "Java classes are not allowed", "Choose a step of the palette")
                .doesNotContain("Exception:");
        assertThat(deploy("trial.cmmn", "<a/>").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsAHarmlessModelThrough() {
        assertThat(deploy("trial.bpmn", TRIAL).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void refusesHostileExpressionsInQueries() {
        ResponseEntity<String> answer = http.postForEntity(
                "/engine-rest/task",
                Map.of(
                        "orQueries",
                        List.of(Map.of("assigneeExpression", "${''.getClass().forName('java.lang.Runtime')}"))),
                String.class);
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    }
}
