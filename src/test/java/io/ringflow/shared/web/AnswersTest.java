package io.ringflow.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@RingflowTest
class AnswersTest {

    private static final UserRequestPostProcessor LENA = user("lena").authorities(new SimpleGrantedAuthority("sales"));
    private static final UserRequestPostProcessor BEN =
            user("ben").authorities(new SimpleGrantedAuthority("bid-reviewers"));

    private final MockMvc web;
    private final OutageAnswers outages;
    private final Answers answers;

    @Autowired
    AnswersTest(MockMvc web, OutageAnswers outages, Answers answers) {
        this.web = web;
        this.outages = outages;
        this.answers = answers;
    }

    @Test
    void givesAPersonAPageInTheirLanguage() throws Exception {
        web.perform(get("/no-such-page").with(LENA).header(HttpHeaders.ACCEPT_LANGUAGE, "zh"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<html lang=\"zh-CN\">")))
                .andExpect(content().string(containsString("这里什么也没有")));
    }

    @Test
    void takesAFileBackWhoseWritingFailed() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=contracts.csv");
        response.setContentType("text/csv");
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.getOutputStream().write("number,status".getBytes(StandardCharsets.UTF_8));

        answers.to(
                new MockHttpServletRequest("GET", "/contracts/export.csv"),
                response,
                Answers.Failure.of(HttpStatus.INTERNAL_SERVER_ERROR));

        assertThat(response.getContentAsString()).isEmpty();
        assertThat(response.getHeaderNames()).containsExactly(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void givesAScriptANoticeForTheTopOfItsPage() throws Exception {
        web.perform(get("/no-such-page").with(LENA).header("HX-Request", "true"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void givesAPersonAPageThatNeedsNothingElseWhileTheDatabaseIsAway() throws Exception {
        assertThat(whileTheDatabaseIsAway("GET"))
                .contains("href=\"\">Try again")
                .doesNotContain("/assets/");
        assertThat(whileTheDatabaseIsAway("POST"))
                .contains("href=\"/\">Go home")
                .doesNotContain(">Try again");
    }

    private String whileTheDatabaseIsAway(String method) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        outages.doFilter(new MockHttpServletRequest(method, "/workbench"), answer, (request, response) -> {
            throw new ServletException(new SQLException("terminating connection", "57P01"));
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        return answer.getContentAsString();
    }

    @Test
    void givesAProgramAProblem() throws Exception {
        web.perform(get("/api/no-such-thing").with(LENA))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("There is nothing here"))
                .andExpect(jsonPath("$.instance").value("/api/no-such-thing"));
    }

    @Test
    void refusesABodyThatNoHonestProgramSends() throws Exception {
        web.perform(post("/api/leads")
                        .with(LENA)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[10_000_000]))
                .andExpect(status().isPayloadTooLarge());
    }

    @Test
    void saysWhereJsonStopsBeingJson() throws Exception {
        web.perform(post("/tasks/1")
                        .with(LENA)
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\": \"goOn\",\n oops}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("line 2")));
    }

    @Test
    void namesTheContentTypeThatIsRead() throws Exception {
        web.perform(post("/tasks/1")
                        .with(LENA)
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("goOn"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void keepsAPersonsChoiceOfLanguageOverTheBrowsers() throws Exception {
        web.perform(post("/language")
                        .with(BEN)
                        .with(csrf())
                        .param("language", "zh-CN")
                        .header(HttpHeaders.REFERER, "https://elsewhere.example//evil.example/x?y=1"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/evil.example/x?y=1"));
        web.perform(get("/search").with(BEN).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"zh-CN\">")));
    }
}
