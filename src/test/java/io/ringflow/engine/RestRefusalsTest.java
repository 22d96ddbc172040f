package io.ringflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.RingflowTest;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@RingflowTest
class RestRefusalsTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    @Test
    void aRefusedFormIsABadRequestWithNothingButItsSentence() {
        ResponseEntity<JsonNode> answer = startALeadWithoutACustomer("en");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("RefusedByRule");
        assertThat(answer.getBody().path("message").asText())
                .isNotBlank()
                .doesNotContain("Cannot instantiate")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theSentenceSpeaksThePersonsLanguage() {
        assertThat(startALeadWithoutACustomer("zh-CN").getBody().path("message").asText())
                .containsPattern("\\p{IsHan}");
    }

    private ResponseEntity<JsonNode> startALeadWithoutACustomer(String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("marco", "ringflow");
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAcceptLanguage(java.util.Locale.LanguageRange.parse(language));
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("lead-to-contract")
                .latestVersion()
                .singleResult()
                .getId();
        return http.exchange(
                "/engine-rest/process-definition/" + id + "/submit-form",
                HttpMethod.POST,
                new HttpEntity<>("{\"variables\": {\"contactName\": {\"value\": \"Ann\"}}}", headers),
                JsonNode.class);
    }
}
