package io.ringflow.delivery.outbox.web;

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
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutboxPagesTest {

    private final MockMvc browser;
    private final JdbcClient database;
    private final ManagementService jobs;
    private final String subject = "CUS-" + UUID.randomUUID();

    OutboxPagesTest(MockMvc browser, JdbcClient database, ProcessEngine engine) {
        this.browser = browser;
        this.database = database;
        this.jobs = engine.getManagementService();
    }

    @Test
    void somebodySeesWhatTheErpRefusedAndSendsItAgain() throws Exception {
        long message = kept("DEAD", 1);
        browser.perform(get("/projects/outbox").param("search", subject).with(fiona()))
                .andExpect(content()
                        .string(allOf(
                                containsString(subject), containsString("410"), containsString("No receiver is set"))));
        browser.perform(get("/projects/outbox/{id}", message).with(fiona()))
                .andExpect(content().string(allOf(containsString("Gone &lt;b&gt;"), containsString("Send again"))));
        browser.perform(post("/projects/outbox/{id}/again", message)
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/outbox/" + message));

        assertThat(states()).containsExactly("OVERTAKEN", "WAITING");
        browser.perform(get("/projects/outbox/{id}", message).with(fiona()))
                .andExpect(content().string(allOf(containsString("Sent again"), not(containsString("/again\"")))));
        browser.perform(post("/projects/outbox/{id}/again", message)
                        .with(fiona())
                        .with(csrf()))
                .andExpect(status().isConflict());
        forget();
    }

    @Test
    void allThatTheSearchFindsAreSentAgainAFewAtATime() throws Exception {
        for (int record = 1; record <= 450; record++) {
            kept("DEAD", record);
        }
        kept("DEAD", 1);
        kept("ASIDE", 2);
        browser.perform(post("/projects/outbox/again")
                        .param("search", subject)
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/outbox?shown=DEAD&search=" + subject));
        browser.perform(get("/projects/outbox").param("search", subject).with(fiona()))
                .andExpect(content().string(containsString("0 of 451 are begun again.")));
        List<Job> next = again();
        int pieces = 0;
        while (!next.isEmpty()) {
            next.forEach(job -> jobs.executeJob(job.getId()));
            next = again();
            pieces++;
        }

        assertThat(pieces).isEqualTo(4);
        assertThat(states()).hasSize(902).filteredOn("WAITING"::equals).hasSize(450);
        assertThat(states()).filteredOn("ASIDE"::equals).hasSize(1);
        browser.perform(get("/projects/outbox").param("search", subject).with(fiona()))
                .andExpect(content().string(containsString("451 were begun again")));
        forget();
    }

    @Test
    void aMessageIsSetAsideForAReason() throws Exception {
        long message = kept("TRYING", 1);
        browser.perform(post("/projects/outbox/{id}/aside", message)
                        .with(fiona())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post("/projects/outbox/{id}/aside", message)
                        .param("reason", "Not a customer there")
                        .with(fiona())
                        .with(csrf()))
                .andExpect(redirectedUrl("/projects/outbox/" + message));

        assertThat(states()).containsExactly("ASIDE");
        browser.perform(get("/projects/outbox/{id}", message).with(auditor()))
                .andExpect(content()
                        .string(allOf(containsString("Not a customer there"), not(containsString("/again\"")))));
        browser.perform(post("/projects/outbox/{id}/aside", message)
                        .param("reason", "Me, too")
                        .with(auditor())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        forget();
    }

    private List<Job> again() {
        return jobs.createJobQuery().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerType().equals("ringflow-again"))
                .toList();
    }

    private long kept(String state, long record) {
        return database.sql("""
                        with message as (
                          insert into ringflow.outbox
                                 (kind, record_id, subject, state, created_at, tries, event_id, event, status, said)
                          values ('PRODUCT', ?, ?, ?, now(), 1, gen_random_uuid(), '{"id": 1}', 410, 'Gone <b>') returning id),
                        attempt as (
                          insert into ringflow.outbox_try select id, 1, now(), 5, 410, 'Gone <b>' from message)
                        select id from message
                        """)
                .params(7_000_000_000L + subject.hashCode() * 1000L + record, subject, state)
                .query(Long.class)
                .single();
    }

    private List<String> states() {
        return database.sql("select state from ringflow.outbox where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private void forget() {
        database.sql("delete from ringflow.outbox where subject = ?")
                .param(subject)
                .update();
    }

    private static RequestPostProcessor fiona() {
        return user("fiona").authorities(new SimpleGrantedAuthority("finance"));
    }

    private static RequestPostProcessor auditor() {
        return user("anton").authorities(new SimpleGrantedAuthority("auditors"));
    }
}
