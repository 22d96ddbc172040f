package io.ringflow.delivery.erp.web;

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
import io.ringflow.customer.ProductCatalogue;
import io.ringflow.delivery.again.AgainRuns;
import io.ringflow.delivery.erp.EventReads;
import io.ringflow.delivery.erp.EventState;
import io.ringflow.delivery.erp.EventView;
import io.ringflow.delivery.erp.EventWork;
import io.ringflow.delivery.erp.Inbox;
import io.ringflow.erp.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventPagesTest {

    private final MockMvc browser;
    private final Inbox inbox;
    private final EventWork work;
    private final EventReads reads;
    private final AgainRuns runs;
    private final ProductCatalogue products;
    private final JdbcClient database;
    private final String code = "EP-" + UUID.randomUUID();

    EventPagesTest(
            MockMvc browser,
            Inbox inbox,
            EventWork work,
            EventReads reads,
            AgainRuns runs,
            ProductCatalogue products,
            JdbcClient database) {
        this.browser = browser;
        this.inbox = inbox;
        this.work = work;
        this.reads = reads;
        this.runs = runs;
        this.products = products;
        this.database = database;
    }

    @Test
    void somebodyFindsWhatFitsNothingCorrectsItAndItIsWorkedOff() throws Exception {
        long event = unmatched();
        browser.perform(get("/projects/events").param("search", code).with(fiona()))
                .andExpect(content().string(allOf(containsString(code), containsString("is to be a number"))));

        browser.perform(correct(event, 0, "{\"code\": \"%s\", \"listPrice\": 12,}".formatted(code)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("not valid JSON"), containsString("&quot;listPrice&quot;: 12,"))));
        browser.perform(correct(
                        event, 0, "{\"code\": \"%s\", \"listPrice\": 12.50, \"currency\": \"EUR\"}".formatted(code)))
                .andExpect(redirectedUrl("/projects/events/" + event));
        work.workOff(event);

        assertThat(products.find(code).orElseThrow().price().amount()).isEqualByComparingTo("12.50");
        EventView done = reads.find(event).orElseThrow();
        assertThat(done.row().state()).isEqualTo(EventState.DONE);
        assertThat(done.steps()).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("fiona");
            assertThat(step.former().orElseThrow().content()).contains("\"listPrice\" : \"twelve\"");
        });
        browser.perform(correct(event, done.version(), "{}")).andExpect(status().isConflict());
    }

    @Test
    void aContractIsCorrectedBesideTheContentOrInIt() throws Exception {
        long event = unmatched();
        browser.perform(named(event, 0, "HT-1", "{\"contract\": \"%s\"}".formatted(code)));
        EventView beside = reads.find(event).orElseThrow();
        assertThat(beside.row().contract()).isEqualTo("HT-1");
        assertThat(beside.content()).contains("\"HT-1\"");

        browser.perform(named(event, beside.version(), "HT-1", "{\"contract\": \"HT-2\"}"));
        assertThat(reads.find(event).orElseThrow().row().contract()).isEqualTo("HT-2");
    }

    @Test
    void whoWasOvertakenIsToldSoAndChangesNothing() throws Exception {
        long event = unmatched();
        browser.perform(post("/projects/events/{id}/replay", event)
                        .param("version", "0")
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/events/" + event));
        browser.perform(correct(event, 0, "{}")).andExpect(status().isConflict());

        assertThat(reads.find(event).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void anEventIsSetAsideForAReasonAndComesBackWhenSomebodyTriesItAgain() throws Exception {
        long event = unmatched();
        browser.perform(aside(event, " ")).andExpect(status().isUnprocessableEntity());
        browser.perform(aside(event, "Sent by mistake")).andExpect(redirectedUrl("/projects/events/" + event));

        EventView aside = reads.find(event).orElseThrow();
        assertThat(aside.row().state()).isEqualTo(EventState.ASIDE);
        work.workOff(event);
        assertThat(reads.find(event).orElseThrow().row().state()).isEqualTo(EventState.ASIDE);
        browser.perform(post("/projects/events/{id}/replay", event)
                        .param("version", Long.toString(aside.version()))
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/events/" + event));
        assertThat(reads.find(event).orElseThrow().row().state()).isEqualTo(EventState.NEW);
    }

    @Test
    void allThatTheSearchFindsAreTriedAgain() throws Exception {
        List<Long> events = List.of(unmatched(), unmatched());
        browser.perform(post("/projects/events/again")
                        .param("shown", "UNMATCHED")
                        .param("search", code)
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/events?shown=UNMATCHED&search=" + code));
        long run = database.sql("select max(id) from ringflow.again_run where search = ?")
                .param(code)
                .query(Long.class)
                .single();
        runs.step(run);
        runs.step(run);

        assertThat(events).allSatisfy(event -> {
            EventView again = reads.find(event).orElseThrow();
            assertThat(again.row().state()).isEqualTo(EventState.NEW);
            assertThat(again.steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.by()).isEqualTo("fiona"));
        });
        browser.perform(get("/projects/events").param("search", code).with(fiona()))
                .andExpect(content().string(containsString("2 were begun again")));
        browser.perform(post("/projects/events/again")
                        .param("shown", "DONE")
                        .with(fiona())
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void managementLooksAndChangesNothing() throws Exception {
        long event = unmatched();
        browser.perform(get("/projects/events/{id}", event).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(code), not(containsString("<textarea")))));
        browser.perform(post("/projects/events/{id}/replay", event)
                        .param("version", "0")
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(get("/projects/events/{id}", 999_999_999_999L).with(manager()))
                .andExpect(status().isNotFound());
        browser.perform(get("/projects/events/{id}", "99999999999999999999").with(manager()))
                .andExpect(status().isNotFound());
    }

    private long unmatched() {
        String id = UUID.randomUUID().toString();
        Event event = new Event(
                "/erp/pages",
                id,
                "product.changed",
                Instant.now(),
                Map.of("code", code, "listPrice", "twelve", "currency", "EUR", "contract", code));
        inbox.take(event.json().getBytes(StandardCharsets.UTF_8));
        long kept = database.sql("select id from ringflow.erp_event where event_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        work.workOff(kept);
        assertThat(reads.find(kept).orElseThrow().row().state()).isEqualTo(EventState.UNMATCHED);
        return kept;
    }

    private static RequestBuilder correct(long event, long version, String content) {
        return named(event, version, "", content);
    }

    private static RequestBuilder named(long event, long version, String contract, String content) {
        return post("/projects/events/{id}/correct", event)
                .param("version", Long.toString(version))
                .param("type", "product.changed")
                .param("contract", contract)
                .param("content", content)
                .with(fiona())
                .with(csrf());
    }

    private static RequestBuilder aside(long event, String reason) {
        return post("/projects/events/{id}/aside", event)
                .param("version", "0")
                .param("reason", reason)
                .with(fiona())
                .with(csrf());
    }

    private static RequestPostProcessor fiona() {
        return user("fiona").authorities(new SimpleGrantedAuthority("finance"));
    }

    private static RequestPostProcessor manager() {
        return user("anton").authorities(new SimpleGrantedAuthority("management"));
    }
}
