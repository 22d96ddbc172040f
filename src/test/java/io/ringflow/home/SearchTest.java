package io.ringflow.home;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.Receivables;
import io.ringflow.delivery.SignedContracts;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchTest {

    private final MockMvc browser;
    private final Receivables receivables;
    private final SignedContracts contracts;
    private SignedContracts.Signed signed;
    private String receivable = "";

    SearchTest(
            MockMvc browser,
            Receivables receivables,
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.browser = browser;
        this.receivables = receivables;
        this.contracts = new SignedContracts(database, customers, events, transaction);
    }

    @BeforeEach
    void signAContract() {
        signed = contracts.sign(LocalDate.of(2026, 1, 15), "300", "700");
        receivable = receivables.ofProject(signed.project()).get(0).number();
    }

    @Test
    void leadsFromANumberStraightToItsPage() throws Exception {
        for (RequestPostProcessor reader : new RequestPostProcessor[] {in("finance", "fiona"), in("sales", "lena")}) {
            browser.perform(get("/search").param("q", receivable.toLowerCase()).with(reader))
                    .andExpect(redirectedUrl("/receivables/" + receivable));
            browser.perform(get("/search").param("q", " " + signed.project()).with(reader))
                    .andExpect(redirectedUrl("/projects/" + signed.project()));
        }
        browser.perform(get("/search")
                        .param("q", receivable.substring(0, receivable.length() - 1))
                        .with(in("finance", "fiona")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("/receivables/RCV-"), containsString("Receivable"))));
    }

    @Test
    void tellsNobodyOfWhatIsNotHis() throws Exception {
        for (RequestPostProcessor stranger :
                new RequestPostProcessor[] {in("sales", "tom"), in("market-info", "wei")}) {
            for (String number : new String[] {receivable, signed.project(), signed.contract()}) {
                browser.perform(get("/search").param("q", number).with(stranger))
                        .andExpect(status().isOk())
                        .andExpect(content()
                                .string(not(containsString(signed.customer().name()))));
            }
        }
    }

    private static RequestPostProcessor in(String group, String name) {
        return user(name).authorities(new SimpleGrantedAuthority(group));
    }
}
