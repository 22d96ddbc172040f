package io.ringflow.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.SignedContracts;
import io.ringflow.insight.Mood;
import io.ringflow.insight.Rating;
import io.ringflow.insight.Satisfaction;
import io.ringflow.insight.SurveyRow;
import io.ringflow.insight.Surveys;
import io.ringflow.insight.domain.SurveyDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
class SatisfactionPagesTest {

    private final MockMvc browser;
    private final SurveyDesk desk;
    private final Surveys surveys;
    private final SignedContracts contracts;
    private final ObjectMapper json;
    private SignedContracts.Signed signed;

    SatisfactionPagesTest(
            MockMvc browser,
            SurveyDesk desk,
            Surveys surveys,
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.browser = browser;
        this.desk = desk;
        this.surveys = surveys;
        this.contracts = new SignedContracts(database, customers, events, transaction);
        this.json = json;
    }

    @BeforeEach
    void hearACustomer() {
        signed = contracts.sign(LocalDate.of(2026, 1, 15), "300");
        desk.record(signed.customer().id(), signed.project(), new Rating(9, 7), "Late, but good");
    }

    @Test
    void showManagersHowSatisfiedCustomersAre() throws Exception {
        browser.perform(get("/insight/satisfaction").with(in("management", "anton")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Late, but good"),
                                containsString(signed.customer().name()),
                                containsString("-2"))));
        browser.perform(get("/insight/satisfaction").param("mood", "DELIGHTED").with(in("management", "anton")))
                .andExpect(content().string(not(containsString(signed.project()))));
        browser.perform(get("/insight/satisfaction/export.csv").with(in("management", "anton")))
                .andExpect(
                        content().string(containsString(signed.project() + ",9,7,-2,Dissatisfied,\"Late, but good\"")));
        browser.perform(get("/insight/satisfaction").with(in("sales", "lena"))).andExpect(status().isForbidden());
    }

    @Test
    void standOnTheProjectsAndTheCustomersPageForWhoeverMaySeeTheProject() throws Exception {
        String customer = "/customers/" + signed.customer().number();
        for (String page : List.of("/projects/" + signed.project(), customer)) {
            browser.perform(get(page).with(in("sales", "lena")))
                    .andExpect(content().string(containsString("Expected 9, perceived 7")));
        }
        browser.perform(get(customer).with(in("sales", "tom")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Late, but good"))));
    }

    @Test
    void goOnBehindARowAndKeepTheirSums() throws Exception {
        desk.record(signed.customer().id(), signed.project(), new Rating(5, 4), "");
        List<SurveyRow> two = surveys.answers(Optional.of(Mood.DISSATISFIED), Optional.empty(), 2);
        assertThat(surveys.answers(
                        Optional.of(Mood.DISSATISFIED), Optional.of(two.get(0).after()), 1))
                .containsExactly(two.get(1));
        Satisfaction sums = surveys.satisfaction();
        assertThat(sums.all().dissatisfied()).isGreaterThanOrEqualTo(2);
        assertThat(json.readValue(json.writeValueAsString(sums), Satisfaction.class))
                .isEqualTo(sums);
    }

    private static RequestPostProcessor in(String group, String name) {
        return user(name).authorities(new SimpleGrantedAuthority(group));
    }
}
