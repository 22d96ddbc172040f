package io.ringflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.ringflow.TestDatabase;
import io.ringflow.browser.Visitors.Visitor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A lead on its whole way to the signed contract, as people walk it: in Ringflow's pages and in the real Tasklist. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ringflow.demo=true", "ringflow.demo-company=true"})
@ContextConfiguration(initializers = TestDatabase.class)
class LeadToContractIT {

    /** One for each time that the walk is tried, so that none meets what an earlier one left behind. */
    private static final Iterator<String> CUSTOMERS = List.of(
                    "Steinbach Getriebe GmbH", "Okafor Lifts Ltd", "Pellegrini Vetro S.p.A.")
            .iterator();

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

    private final String customer = CUSTOMERS.next();
    private final Visitors visitors;

    LeadToContractIT(@LocalServerPort int port) {
        visitors = new Visitors(port);
    }

    @AfterEach
    void goHome() {
        visitors.close();
    }

    @Test
    void becomesASignedContractByTheWorkOfThreePeople() {
        Visitor lena = visitors.loggedIn("lena", "ringflow", "en-US");
        entersALead(lena);

        Tasklist hers = new Tasklist(lena.page());
        hers.opens("My tasks", "Qualify lead", customer);
        hers.decides("A real chance: open an opportunity");
        hers.completes();

        hers.opens("My tasks", "S1: Discover and follow", customer);
        hers.tells("They lose two days a week");
        hers.decides("Valued by the user: on to S2");
        hers.completes();

        hers.opens("My tasks", "S2: Win the user", customer);
        hers.tells("The plant manager wants it");
        hers.decides("The customer opens a project: on to S3");
        hers.isRefused("somebody at the customer who decides");
        hers.adds("People");
        hers.fills("Name", "Ada Steinbach");
        hers.chooses("Role", "decides");
        hers.completes();

        hers.opens("My tasks", "S3: Bid for the project", customer);
        hers.tells("The board has approved the project");
        hers.dates("Project approved on", LocalDate.now().minusDays(1));
        hers.offers("Test bench TB 200", "1", "12000");
        hers.decides("Quotation is ready for review");
        hers.completes();
        reviewsTheQuotation();

        hers.opens("My tasks", "S3: Bid for the project", customer);
        hers.tells("They like the quotation");
        hers.decides("Basically settled: on to S4");
        hers.completes();

        hers.opens("My tasks", "S4: Settle the deal", customer);
        hers.tells("They want to sign");
        hers.decides("Ready for contract");
        hers.completes();

        hers.opens("My tasks", "Draft contract", customer);
        hers.chooses("Payment terms", "Within 60 days");
        hers.dates("To be signed on", LocalDate.now().plusDays(7));
        hers.fills("Instalment", "On delivery");
        hers.dates("Due on", LocalDate.now().plusDays(60));
        hers.fills("Amount", "12000");
        hers.decides("Send for approval");
        hers.completes();
        approvesTheContract();

        hers.opens("My tasks", "Sign contract", customer);
        hers.decides("Signed");
        hers.dates("Signed on", LocalDate.now());
        hers.fills("Number of the signed document", "RF-1");
        hers.fills("Signed for us by", "Marco Ritter");
        hers.fills("Signed for the customer by", "Ada Steinbach");
        hers.completes();

        lena.opens("/contracts");
        assertThat(lena.page().locator("main")).containsText(customer);
        assertThat(lena.page().locator("main")).containsText("Signed");
        lena.keepPicture("contract-ledger");
    }

    private void entersALead(Visitor lena) {
        Page page = lena.opens("/pipeline/leads/new").page();
        page.locator("#customerName").fill("nordwind, energie");
        assertThat(page.locator("#matches")).containsText("Nordwind Energie AG");
        page.locator("#customerName").fill(customer);
        page.locator("#email")
                .fill("ada@" + customer.substring(0, customer.indexOf(' ')).toLowerCase(Locale.ROOT) + ".example");
        page.locator("#need").fill("A test bench for gears");
        page.locator("#expectedValue").fill("12000");
        page.locator("#region").fill("East");
        lena.presses("Enter lead");
        assertThat(page.locator("[role=status]")).containsText("Lena Hoffmann has it");
    }

    private void reviewsTheQuotation() {
        Visitor ben = visitors.loggedIn("ben", "ringflow", "en-US");
        Tasklist his = new Tasklist(ben.page());
        his.opens("My groups", "Review quotation", customer);
        his.claims();
        his.decides("Approved");
        his.completes();
    }

    private void approvesTheContract() {
        Visitor marco = visitors.loggedIn("marco", "ringflow", "en-US");
        Tasklist his = new Tasklist(marco.page());
        his.opens("My groups", "Approve as manager", customer);
        his.claims();
        his.decides("Approved");
        his.completes();
    }

    /** Camunda's Tasklist, as a person uses it. */
    private static final class Tasklist {

        private static final Pattern A_DAY = Pattern.compile("\\d+/\\d+/\\d{4}");
        private static final int PATIENCE = 5;
        private static final int MOMENT = 400;

        private final Page page;
        private final Map<String, String> entered = new LinkedHashMap<>();

        private Tasklist(Page page) {
            this.page = page;
        }

        void opens(String filter, String task, String customer) {
            entered.clear();
            page.navigate("/camunda/app/tasklist/");
            page.locator(".task-filters").getByText(filter).first().click();
            Locator row = page.locator("[cam-tasks] li.task")
                    .filter(new Locator.FilterOptions().setHasText(task))
                    .filter(new Locator.FilterOptions().setHasText(customer));
            row.first().click();
            assertThat(form()).isVisible();
        }

        void claims() {
            page.locator(".claim").first().click();
            assertThat(page.locator("button:has-text('Complete'), .form-actions .btn-primary")
                            .last())
                    .isEnabled();
        }

        void tells(String news) {
            fills("News since the last step", news);
            fills("Next step", "Call again");
            dates("Next step on", LocalDate.now().plusDays(5));
        }

        void fills(String label, String text) {
            entered.put(label, text);
            enter(label, text);
        }

        void dates(String label, LocalDate day) {
            fills(label, AMERICAN.format(day));
        }

        /** A form takes a moment to take a value in, and may draw itself anew meanwhile; a person sees that and waits. */
        private void enter(String label, String text) {
            Locator field = form().getByLabel(labelled(label)).first();
            for (int attempt = 0; attempt < PATIENCE; attempt++) {
                field.fill(text);
                if (A_DAY.matcher(text).matches()) {
                    field.press("Enter");
                    page.keyboard().press("Escape");
                }
                field.blur();
                page.waitForTimeout(MOMENT);
                if (text.equals(field.inputValue())) {
                    return;
                }
            }
            assertThat(field).hasValue(text);
        }

        void chooses(String label, String option) {
            Locator field = form().locator(".fjs-form-field-select")
                    .filter(new Locator.FilterOptions().setHas(page.getByText(labelled(label))))
                    .first();
            field.locator(".fjs-input-group").click();
            field.locator(".fjs-dropdownlist-item")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .first()
                    .click();
        }

        void adds(String list) {
            form().locator(".fjs-form-field-dynamiclist")
                    .filter(new Locator.FilterOptions().setHasText(list))
                    .first()
                    .locator("button.fjs-repeat-render-add")
                    .click();
        }

        void offers(String product, String quantity, String price) {
            adds("Products offered");
            fills("Product", product);
            fills("Quantity", quantity);
            fills("Price for one", price);
        }

        void decides(String outcome) {
            form().getByLabel(outcome, new Locator.GetByLabelOptions().setExact(true))
                    .last()
                    .check();
        }

        void completes() {
            String before = page.url();
            submit();
            try {
                page.waitForURL(url -> !url.equals(before));
            } catch (TimeoutError stillThere) {
                keepPicture();
                throw stillThere;
            }
        }

        void isRefused(String why) {
            submit();
            assertThat(page.getByText(why).first()).isVisible();
        }

        /** Leaving a field may move the page, so it is left before the button is aimed at. */
        private void submit() {
            page.evaluate("document.activeElement.blur()");
            entered.forEach((label, text) -> {
                Locator field = form().getByLabel(labelled(label)).first();
                if (!text.equals(field.inputValue())) {
                    enter(label, text);
                }
            });
            Locator complete = page.locator(".form-actions .btn-primary").last();
            assertThat(complete).isEnabled();
            complete.scrollIntoViewIfNeeded();
            complete.click();
        }

        private void keepPicture() {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "not-completed.png")));
        }

        /** As the browser reads patterns: a required field's label ends in a star. */
        private static Pattern labelled(String label) {
            return Pattern.compile("^" + label + "\\*?$");
        }

        private Locator form() {
            return page.locator(".fjs-container").first();
        }
    }
}
