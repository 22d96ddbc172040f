package io.ringflow.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.AgingTable;
import io.ringflow.delivery.CashForecast;
import io.ringflow.delivery.ReceiptRow;
import io.ringflow.delivery.Receivables;
import io.ringflow.delivery.SignedContracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@RingflowTest
class MoneyPagesTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final MockMvc browser;
    private final Receivables receivables;
    private final SignedContracts contracts;
    private final ObjectMapper json;

    @Autowired
    MoneyPagesTest(
            MockMvc browser,
            Receivables receivables,
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.json = json;
        this.browser = browser;
        this.receivables = receivables;
        this.contracts = new SignedContracts(database, customers, events, transaction);
    }

    @Test
    void showWhatIsLateToFinanceAndToWhoeverSoldIt() throws Exception {
        SignedContracts.Signed signed = contracts.sign(LONG_AGO, "4711.50", "200");
        String late = receivables.ofProject(signed.project()).get(0).number();

        for (String by : new String[] {"CUSTOMER", "PERSON", "PROJECT"}) {
            browser.perform(get("/receivables").param("by", by).with(fiona()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Over 90 days")));
        }
        browser.perform(get("/receivables").param("aging", "OVER_90").with(sales("lena")))
                .andExpect(content().string(allOf(containsString(late), containsString("4,711.50"))));
        browser.perform(get("/receivables").param("aging", "OVER_90").with(sales("tom")))
                .andExpect(content().string(not(containsString(late))));
        browser.perform(get("/receivables").param("project", signed.project()).with(fiona()))
                .andExpect(content().string(containsString(late)));
        browser.perform(get("/receivables/" + late).with(sales("tom"))).andExpect(status().isNotFound());
        browser.perform(get("/receivables/" + late).with(sales("lena"))).andExpect(status().isOk());
        browser.perform(get("/receivables/export.csv").with(fiona()))
                .andExpect(content().string(containsString(late)));
        browser.perform(get("/customers/" + signed.customer().number() + "/money")
                        .with(fiona()))
                .andExpect(content().string(containsString(late)));
    }

    @Test
    void leadFromAContractToItsProjectAndItsMoney() throws Exception {
        SignedContracts.Signed signed = contracts.sign(LONG_AGO, "300", "500");
        String receivable = receivables.ofProject(signed.project()).get(1).number();
        String page = "/contracts/" + signed.contract();

        for (RequestPostProcessor reader : List.of(fiona(), sales("lena"))) {
            browser.perform(get(page).with(reader))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("/projects/" + signed.project()),
                                    containsString("/receivables/" + receivable))));
        }
        browser.perform(get(page).with(user("ben").authorities(new SimpleGrantedAuthority("bid-reviewers"))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(signed.project()))));
    }

    @Test
    void drawWhereTheCaseOfAReceivableAndOfAReceiptStands() throws Exception {
        SignedContracts.Signed signed = contracts.sign(LONG_AGO, "300");
        browser.perform(entry(signed.document(), "520.00").param("once", signed.project()));
        String receivable =
                "/receivables/" + receivables.ofProject(signed.project()).get(0).number();
        String receipt =
                "/receipts/" + receivables.receiptsOf(signed.project()).get(0).number();

        browser.perform(get(receivable).with(fiona()))
                .andExpect(content().string(containsString("data-diagram=\"" + receivable + "/models/0\"")));
        browser.perform(get(receivable + "/models/0").with(sales("lena")))
                .andExpect(content().string(containsString("id=\"receivable-collection\"")));
        browser.perform(get(receipt).with(fiona()))
                .andExpect(content().string(allOf(containsString("Match receipt"), containsString("/tasks/"))));
        browser.perform(get(receipt + "/models/0").with(fiona()))
                .andExpect(content().string(containsString("id=\"receipt-matching\"")));
        for (String page : new String[] {receivable, receipt}) {
            browser.perform(get(page + "/models/0").with(sales("tom"))).andExpect(status().isNotFound());
            browser.perform(get(page + "/models/7").with(fiona())).andExpect(status().isNotFound());
        }
    }

    @Test
    void showSumsThatTookLongAsTheyWereKept() throws Exception {
        contracts.sign(LONG_AGO, "4711.50", "200");
        AgingTable aging = receivables.aging(AgingTable.By.PROJECT, Optional.empty());
        CashForecast forecast = receivables.forecast(Optional.empty());

        assertThat(json.readValue(json.writeValueAsString(aging), AgingTable.class))
                .isEqualTo(aging);
        assertThat(json.readValue(json.writeValueAsString(forecast), CashForecast.class))
                .isEqualTo(forecast);
    }

    @Test
    void takeInWhatFinanceTypesOnceAndShowWhereItWent() throws Exception {
        SignedContracts.Signed signed = contracts.sign(LONG_AGO, "300", "500");
        for (int click = 0; click < 2; click++) {
            browser.perform(entry(signed.document(), "520.00").param("once", signed.project()))
                    .andExpect(redirectedUrlPattern("/receipts/RCT-*"));
        }

        assertThat(receivables.receiptsOf(signed.project())).hasSize(1);
        ReceiptRow receipt = receivables.receiptsOf(signed.project()).get(0);
        browser.perform(get("/receipts/" + receipt.number()).with(fiona()))
                .andExpect(content().string(allOf(containsString("due first"), containsString("Match anew"))));
        browser.perform(get("/receipts").with(fiona())).andExpect(content().string(containsString(receipt.number())));
        browser.perform(get("/receipts").param("open", "true").with(fiona()))
                .andExpect(content().string(not(containsString(receipt.number()))));
        browser.perform(get("/receipts/" + receipt.number()).with(sales("tom"))).andExpect(status().isNotFound());
        browser.perform(get("/contracts/" + signed.contract()).with(fiona()))
                .andExpect(content().string(allOf(containsString("EUR\u00a0520"), containsString("EUR\u00a0280"))));
        browser.perform(get("/contracts").with(fiona())).andExpect(content().string(containsString("520")));
        browser.perform(get("/contracts/export.csv").with(fiona()))
                .andExpect(content().string(containsString("280")));
    }

    @Test
    void refuseWhatCannotBeTakenInBesideItsField() throws Exception {
        browser.perform(entry("CON-1900-00001", "12").param("once", "a"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody signed a contract CON-1900-00001")));
        browser.perform(entry("CON-1900-00001", "12.345").param("once", "b"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("decimals that EUR has")));
        browser.perform(entry("CON-1900-00001", "a lot").param("once", "c"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("cannot be read")));
        browser.perform(get("/receipts/new").with(sales("lena"))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder entry(String contract, String amount) {
        return post("/receipts")
                .with(fiona())
                .with(csrf())
                .param("contract", contract)
                .param("kind", "PAYMENT")
                .param("paidOn", "2020-02-03")
                .param("amount", amount)
                .param("currency", "EUR");
    }

    private static RequestPostProcessor fiona() {
        return user("fiona").authorities(new SimpleGrantedAuthority("finance"));
    }

    private static RequestPostProcessor sales(String name) {
        return user(name).authorities(new SimpleGrantedAuthority("sales"));
    }
}
