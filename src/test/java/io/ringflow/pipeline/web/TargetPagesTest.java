package io.ringflow.pipeline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.pipeline.TargetScope;
import io.ringflow.pipeline.TargetSheet;
import io.ringflow.pipeline.Targets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TargetPagesTest {

    private final MockMvc browser;
    private final Targets targets;
    private final Clock clock;

    TargetPagesTest(MockMvc browser, Targets targets, Clock clock) {
        this.browser = browser;
        this.targets = targets;
        this.clock = clock;
    }

    @Test
    void aManagerSetsTargetsAndSalesPeopleSeeTheirOwn() throws Exception {
        browser.perform(setting(2041, clock.instant())
                        .param("COMPANY.0.", "1,200,000")
                        .param("PERSON.3.lena", "31 500.50")
                        .param("PERSON.4.lena", ""))
                .andExpect(redirectedUrl("/pipeline/targets?year=2041&kind=SIGNED"));

        assertThat(lenas(2041).months().get(2).target()).contains(new BigDecimal("31500.50"));
        assertThat(lenas(2041).months().get(3).target()).isEmpty();
        browser.perform(get("/pipeline/targets?year=2041").with(anton()))
                .andExpect(content().string(containsString("1,200,000")));
        browser.perform(get("/pipeline/targets?year=2041").with(lena()))
                .andExpect(content().string(allOf(containsString("31,500.5"), not(containsString("1,200,000")))));
        browser.perform(get("/pipeline/targets/edit").with(lena())).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNoAmountIsRefusedInItsPlaceAndNothingIsSaved() throws Exception {
        browser.perform(setting(2042, clock.instant())
                        .param("PERSON.1.lena", "5000")
                        .param("PERSON.2.lena", "a lot")
                        .param("PERSON.3.lena", "-1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("2 targets are not an amount"),
                                containsString("value=\"a lot\""),
                                containsString("value=\"5000\""))));

        assertThat(lenas(2042).months().get(0).target()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStaysAndIsShown() throws Exception {
        Instant seen = clock.instant().minusSeconds(60);
        browser.perform(setting(2043, clock.instant()).param("PERSON.1.lena", "700"));

        browser.perform(setting(2043, seen).param("PERSON.1.lena", "900").param("PERSON.2.lena", "300"))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("value=\"700\""), containsString("You entered «900»"))));

        assertThat(lenas(2043).months().get(0).target()).contains(new BigDecimal("700.00"));
        assertThat(lenas(2043).months().get(1).target()).contains(new BigDecimal("300.00"));
    }

    private TargetSheet.Row lenas(int year) {
        return targets.sheet(year, TargetKind.SIGNED).rows().stream()
                .filter(row -> row.scope() == TargetScope.PERSON && row.holder().equals("lena"))
                .findFirst()
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder setting(int year, Instant seen) {
        return post("/pipeline/targets/edit")
                .with(anton())
                .with(csrf())
                .param("year", Integer.toString(year))
                .param("kind", "SIGNED")
                .param("seen", seen.toString());
    }

    private static RequestPostProcessor anton() {
        return user("anton")
                .authorities(new SimpleGrantedAuthority("management"), new SimpleGrantedAuthority("auditors"));
    }

    private static RequestPostProcessor lena() {
        return user("lena").authorities(new SimpleGrantedAuthority("sales"));
    }
}
