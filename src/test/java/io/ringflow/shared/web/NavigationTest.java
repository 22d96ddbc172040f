package io.ringflow.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ringflow.RingflowTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NavigationTest {

    private static final Pattern MARKED = Pattern.compile("<a href=\"([^\"]+)\" aria-current=\"page\"><i");

    private final MockMvc browser;

    NavigationTest(MockMvc browser) {
        this.browser = browser;
    }

    @Test
    void marksTheWayThatLeadsClosestAndNotThoseAboveIt() throws Exception {
        String page = browser.perform(get("/projects/events")
                        .with(user("paula").authorities(new SimpleGrantedAuthority("project-managers"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(MARKED.matcher(page).results().map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .containsOnly("/projects/events");
    }
}
