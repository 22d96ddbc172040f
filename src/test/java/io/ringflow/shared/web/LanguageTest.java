package io.ringflow.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.client.RestClient;

@RingflowTest
class LanguageTest {

    private final MockMvc web;
    private final RestClient engine;

    @Autowired
    LanguageTest(MockMvc web, @LocalServerPort int port) {
        this.web = web;
        this.engine = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/engine-rest")
                .defaultHeaders(headers -> headers.setBasicAuth("tom", "ringflow"))
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();
    }

    @Test
    void isThePersonsChoiceInTheEnginesRestToo() throws Exception {
        web.perform(post("/language").with(user("tom")).with(csrf()).param("language", "zh-CN"))
                .andExpect(status().isFound());
        String refusal = engine.post()
                .uri("/process-definition/key/lead-to-contract/submit-form")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"variables\": {}}")
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .body(String.class);
        String form = engine.get()
                .uri("/process-definition/key/lead-to-contract/deployed-start-form")
                .retrieve()
                .body(String.class);
        web.perform(post("/language").with(user("tom")).with(csrf()).param("language", "en"));
        assertThat(refusal).contains("填写").contains("客户");
        assertThat(form).contains("客户").contains("\"key\" : \"customerName\"");
    }
}
