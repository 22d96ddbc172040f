package io.ringflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.ringflow.TestDatabase;
import io.ringflow.browser.Visitors.Visitor;
import io.ringflow.erp.Event;
import io.ringflow.erp.Sender;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A project on its way to the last payment, as people see it while two of them and the ERP move it on. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ringflow.demo=true",
            "ringflow.demo-company=true",
            "ringflow.erp.keys[0].name=walk",
            "ringflow.erp.keys[0].secret=" + ProjectToLastPaymentIT.SECRET
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProjectToLastPaymentIT {

    static final String SECRET = "known to the walk and to nobody else";

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final double LONG_ENOUGH = 60_000;

    private final JdbcClient database;
    private final Sender erp;
    private final Visitors visitors;
    private Running project = new Running("", "", BigDecimal.ZERO, "");

    /** A project that waits for people to confirm something. */
    record Running(String number, String contract, BigDecimal outstanding, String currency) {}

    ProjectToLastPaymentIT(@LocalServerPort int port, JdbcClient database) {
        this.database = database;
        this.erp = new Sender(URI.create("http://localhost:" + port), SECRET);
        this.visitors = new Visitors(port);
    }

    @BeforeEach
    void findAProject() {
        project = database.sql("""
                        select number, contract_number as contract, amount - received - written_off as outstanding, currency
                        from ringflow.project
                        where status = 'RUNNING' and exists (
                          select 1 from public.act_ru_execution evidence
                          join public.act_ru_task task on task.proc_inst_id_ = evidence.id_
                          where evidence.business_key_ = number and evidence.parent_id_ is null
                            and task.task_def_key_ = 'ConfirmEvidence')
                        order by number limit 1
                        """).query(Running.class).single();
    }

    @AfterEach
    void goHome() {
        visitors.close();
    }

    @Test
    void isConfirmedByTwoPeopleAndFinishedByWhatTheErpTells() {
        String document = "D-" + UUID.randomUUID();
        Visitor paula = visitors.loggedIn("paula", "ringflow", "en-US");
        opens(paula, "Confirm evidence");
        fills(paula, "Happened on", AMERICAN.format(LocalDate.now().minusDays(1)));
        fills(paula, "Number of the document", document);
        decides(paula, "It is true: have it checked");

        Visitor fiona = visitors.loggedIn("fiona", "ringflow", "en-US");
        opens(fiona, "Check confirmation");
        decides(fiona, "It does: it counts");
        showsSoon(fiona, "#evidence", document);

        erp.report(List.of(
                told("acceptance.passed", Map.of("document", "ACC-1")),
                told("invoice.issued", Map.of("document", "INV-1", "final", true)),
                told("test.passed", Map.of("document", "TST-1")),
                told(
                        "payment.received",
                        Map.of(
                                "amount",
                                project.outstanding(),
                                "currency",
                                project.currency(),
                                "reference",
                                "BANK-1"))));
        showsSoon(paula, ".page-facts", "Closed");
        paula.keepPicture("project-closed");

        Visitor anton = visitors.loggedIn("anton", "ringflow", "zh-CN");
        anton.page().setViewportSize(390, 844);
        for (String page : List.of(
                "/projects",
                "/projects/" + project.number(),
                "/receivables",
                "/projects/events",
                "/pipeline/targets")) {
            anton.opens(page);
            assertThat(anton.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(page)
                    .isEqualTo(true);
        }
        assertThat(anton.opens("/projects/" + project.number()).page().locator("main"))
                .containsText("尾款到位");
    }

    private Event told(String type, Map<String, Object> content) {
        Map<String, Object> data = new HashMap<>(content);
        data.put("contract", project.contract());
        return new Event(
                "/walk", UUID.randomUUID().toString(), type, Instant.now().minusSeconds(60), data);
    }

    /** The task, from the project's page, taken if nobody has it. */
    private void opens(Visitor person, String task) {
        Page page = person.opens("/projects/" + project.number()).page();
        page.getByText(task, new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForURL("**/tasks/*");
        Locator take = page.getByText("Take it", new Page.GetByTextOptions().setExact(true));
        if (take.count() > 0) {
            take.first().click();
        }
        assertThat(page.locator(".fjs-container").first()).isVisible();
    }

    /** A form may draw itself anew while a value goes in. */
    private static void fills(Visitor person, String label, String text) {
        Locator field = person.page().getByLabel(label).first();
        for (int attempt = 0; attempt < 5 && !text.equals(field.inputValue()); attempt++) {
            field.fill(text);
            if (label.equals("Happened on")) {
                field.press("Enter");
                person.page().keyboard().press("Escape");
            }
            field.blur();
            person.page().waitForTimeout(300);
        }
        assertThat(field).hasValue(text);
    }

    private static void decides(Visitor person, String outcome) {
        person.page().getByLabel(outcome).last().check();
        String form = person.page().url();
        person.presses("Complete");
        person.page().waitForURL(url -> !url.equals(form));
    }

    /** What jobs do takes a moment; a person loads the page again. */
    private void showsSoon(Visitor person, String place, String text) {
        long patience = System.nanoTime() + (long) LONG_ENOUGH * 1_000_000;
        person.opens("/projects/" + project.number());
        while (!person.page().locator(place).first().innerText().contains(text) && System.nanoTime() < patience) {
            person.page().waitForTimeout(1_000);
            person.page().reload();
        }
        assertThat(person.page().locator(place).first())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(1_000));
    }
}
