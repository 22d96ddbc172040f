package io.ringflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.identity.Groups;
import io.ringflow.identity.NewPerson;
import io.ringflow.identity.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What people see of projects, and what the buttons do. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProjectPagesTest {

    private final MockMvc browser;
    private final People people;
    private final EvidenceDesk evidence;
    private final SignedContracts contracts;
    private SignedContracts.Signed signed;

    ProjectPagesTest(
            MockMvc browser,
            People people,
            EvidenceDesk evidence,
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.browser = browser;
        this.people = people;
        this.evidence = evidence;
        this.contracts = new SignedContracts(database, customers, events, transaction);
    }

    @BeforeEach
    void signAContract() {
        signed = contracts.sign(LocalDate.of(2026, 1, 15), "300", "700");
    }

    @Test
    void theBoardAndTheListShowWhatIsLateFirstAndFindByCustomer() throws Exception {
        String name = signed.customer().name();
        browser.perform(get("/projects").param("q", name).with(user("paula")))
                .andExpect(content().string(allOf(containsString(signed.project()), containsString("1 late"))));
        browser.perform(get("/projects/list")
                        .param("q", name)
                        .param("show", "late")
                        .param("stage", "M1")
                        .with(user("paula")))
                .andExpect(content().string(containsString("/projects/" + signed.project())));
        browser.perform(get("/projects/list")
                        .param("q", name)
                        .param("stage", "M2")
                        .with(user("paula")))
                .andExpect(content().string(not(containsString("/projects/" + signed.project()))));
        browser.perform(get("/projects/columns/M1")
                        .param("after", "0_0")
                        .param("q", name)
                        .with(user("paula")))
                .andExpect(content().string(containsString(signed.project())));
        browser.perform(get("/projects/export.csv").param("q", name).with(user("paula")))
                .andExpect(content().string(allOf(containsString(signed.project()), containsString("1000.00"))));
    }

    @Test
    void aClosedProjectLeavesTheBoardAndTellsItsStory() throws Exception {
        for (EvidenceKind kind : EvidenceKind.values()) {
            evidence.record(
                    signed.project(),
                    kind,
                    LocalDate.of(2026, 2, 1),
                    "B-" + kind,
                    EvidenceOrigin.ERP,
                    Optional.empty());
        }

        browser.perform(get("/projects/list")
                        .param("q", signed.project())
                        .param("show", "closed")
                        .with(user("paula")))
                .andExpect(content().string(containsString(signed.customer().name())));
        browser.perform(get("/projects/" + signed.project()).with(user("paula")))
                .andExpect(content()
                        .string(allOf(
                                containsString("The last payment is in"),
                                containsString("B-TEST_PASSED"),
                                containsString("13 days before the first plan"),
                                not(containsString("/plan\"")))));
        browser.perform(get("/projects/" + signed.project())
                        .header("Accept-Language", "zh-CN")
                        .with(user("paula")))
                .andExpect(content().string(containsString("尾款已到")));
        browser.perform(get("/customers/" + signed.customer().number() + "/story")
                        .with(user("paula")))
                .andExpect(content()
                        .string(allOf(
                                containsString(signed.project() + " · The last payment is in"),
                                containsString("/projects/" + signed.project()))));
    }

    @Test
    void aProjectIsShownThoughARedrawnModelWaitsForSomethingElse(@Autowired RuntimeService cases) throws Exception {
        cases.createProcessInstanceQuery()
                .processInstanceBusinessKey(signed.project(), "milestone-evidence")
                .list()
                .forEach(waiting -> cases.setVariable(waiting.getId(), "awaits", "SITE_VISITED"));

        browser.perform(get("/projects/" + signed.project()).with(user("paula")))
                .andExpect(status().isOk());
    }

    @Test
    void theProjectManagerPlansAnewAndTwoConfirmFromThePage() throws Exception {
        String page = "/projects/" + signed.project();
        browser.perform(post(page + "/plan").with(user("paula")).with(csrf()))
                .andExpect(header().string("Location", startsWith("/tasks/")));
        String task = browser.perform(post(page + "/confirm")
                        .param("evidence", "FIRST_PAYMENT")
                        .with(user("fiona"))
                        .with(csrf()))
                .andExpect(header().string("Location", startsWith("/tasks/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        browser.perform(get(task).with(user("fiona"))).andExpect(content().string(containsString(signed.project())));
        browser.perform(get(page).with(user("anton")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Plan date anew"),
                                containsString("Confirm evidence"),
                                not(containsString(page + "/plan")),
                                not(containsString(page + "/confirm")))));
        browser.perform(post(page + "/plan").with(user("fiona")).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void aSellerSeesOnlyTheProjectsOfHisOwnContracts() throws Exception {
        String page = "/projects/" + signed.project();
        browser.perform(get(page).with(user("lena"))).andExpect(status().isOk());
        browser.perform(get(page).with(user("tom"))).andExpect(status().isNotFound());
        assertThat(browser.perform(get("/projects/list")
                                .param("of", "all")
                                .param("q", signed.project())
                                .with(user("tom")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(signed.customer().name());
        browser.perform(get(page + "/models/0").with(user("lena")))
                .andExpect(content().string(containsString("project-milestones")));
    }

    @Test
    void aSellerListsTheTeamsProjectsAndContracts() throws Exception {
        signed = contracts.sign(LocalDate.of(2019, 7, 23), "300", "700");
        String colleague = people.register(new NewPerson(
                        Optional.empty(),
                        "Colleague of Lena",
                        Optional.empty(),
                        people.find("lena").orElseThrow().team(),
                        Optional.empty(),
                        Optional.of("long enough by far"),
                        Set.of(Groups.SALES)))
                .username();
        for (String lists : List.of(
                "/projects/list?of=team&q=" + signed.project(),
                "/contracts?signedFrom=2019-07-23&signedTo=2019-07-23")) {
            browser.perform(get(lists).with(user(colleague)))
                    .andExpect(content().string(containsString(signed.customer().name())));
            browser.perform(get(lists).with(user("tom")))
                    .andExpect(content()
                            .string(not(containsString(signed.customer().name()))));
        }
        browser.perform(get("/projects/list?q=" + signed.project()).with(user(colleague)))
                .andExpect(content().string(not(containsString(signed.customer().name()))));
    }

    private RequestPostProcessor user(String name) {
        return SecurityMockMvcRequestPostProcessors.user(name)
                .authorities(people.groupsOf(name).stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }
}
