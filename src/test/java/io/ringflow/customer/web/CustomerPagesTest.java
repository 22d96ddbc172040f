package io.ringflow.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.NewCustomer;
import io.ringflow.customer.ProductCatalogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RingflowTest
class CustomerPagesTest {

    private final MockMvc browser;
    private final CustomerDirectory directory;
    private final ProductCatalogue catalogue;

    @Autowired
    CustomerPagesTest(MockMvc browser, CustomerDirectory directory, ProductCatalogue catalogue) {
        this.browser = browser;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    @Test
    void aSalesPersonEntersACustomerWithTheFirstPersonThere() throws Exception {
        browser.perform(post("/customers/new")
                        .with(lena())
                        .with(csrf())
                        .param("name", "Pageborn Mills Ltd")
                        .param("annualRevenue", "1,250,000.50")
                        .param("currency", "EUR")
                        .param("contactName", "Ola Nord")
                        .param("contactEmail", "ola@pageborn.example"))
                .andExpect(redirectedUrlPattern("/customers/CUS-*"));

        CustomerView entered = directory.named("Pageborn Mills").orElseThrow();
        assertThat(directory.contacts(entered.id()))
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Ola Nord"));
        browser.perform(get("/customers/" + entered.number()).with(lena()))
                .andExpect(content().string(allOf(containsString("1,250,000.5"), containsString("Ola Nord"))));
    }

    @Test
    void refusedInputStaysWithASentenceBesideItsField() throws Exception {
        browser.perform(post("/customers/new")
                        .with(lena())
                        .with(csrf())
                        .param("name", "Halfdone Works")
                        .param("employees", "many")
                        .param("contactEmail", "nobody at home"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("Halfdone Works"), containsString("digits only"))));

        assertThat(directory.named("Halfdone Works")).isEmpty();
    }

    @Test
    void theFirstPersonsMistakesAreShownBesideTheirFieldsAndNothingIsHalfEntered() throws Exception {
        browser.perform(post("/customers/new")
                        .with(lena())
                        .with(csrf())
                        .param("name", "Nothing Half Ltd")
                        .param("contactName", "Eve")
                        .param("contactEmail", "eve at home"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("name@example.com")));

        assertThat(directory.named("Nothing Half")).isEmpty();
    }

    @Test
    void aKnownCompanyIsOfferedInsteadOfASecondRecord() throws Exception {
        CustomerView known = enter("Onceonly Foods");

        browser.perform(post("/customers/new").with(lena()).with(csrf()).param("name", "ONCEONLY FOODS, Inc."))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString(known.number()), containsString("name=\"another\""))));
        browser.perform(get("/customers/matches").with(lena()).param("name", "Onceonli Food"))
                .andExpect(content().string(containsString("Onceonly Foods")));
        browser.perform(post("/customers/new")
                        .with(lena())
                        .with(csrf())
                        .param("name", "ONCEONLY FOODS, Inc.")
                        .param("another", "true"))
                .andExpect(redirectedUrlPattern("/customers/CUS-*"));
    }

    @Test
    void whoWasOvertakenSeesBothVersionsAndLosesNothing() throws Exception {
        CustomerView customer = enter("Clashing Colours");
        browser.perform(edit(customer, "0", "Clashing Colours Berlin")).andExpect(status().is3xxRedirection());

        browser.perform(edit(customer, "0", "Clashing Colours Paris"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Clashing Colours Berlin"),
                                containsString("value=\"Clashing Colours Paris\""),
                                containsString("name=\"version\" value=\"1\""))));
    }

    @Test
    void theLifecycleCannotBeTyped() throws Exception {
        CustomerView customer = enter("Typed Lifecycle");
        browser.perform(edit(customer, "0", "Typed Lifecycle").param("lifecycle", "TRADING"))
                .andExpect(status().is3xxRedirection());

        assertThat(directory.find(customer.id()).orElseThrow().lifecycle()).isEqualTo(LifecycleStage.LEAD);
    }

    @Test
    void aParentBelowItselfIsRefusedInASentence() throws Exception {
        CustomerView top = enter("Circle Top");
        CustomerView below = enter("Circle Below");
        browser.perform(place(below, top)).andExpect(redirectedUrl("/customers/" + below.number() + "/tree"));

        browser.perform(place(top, below))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Choose a parent outside its own tree")));
        browser.perform(get("/customers/" + top.number() + "/tree").with(lena()))
                .andExpect(content().string(containsString("Circle Below")));
    }

    @Test
    void theListIsReadOnBehindItsLastRow() throws Exception {
        for (int i = 100; i < 155; i++) {
            enter("Longlist " + i);
        }
        browser.perform(get("/customers").with(lena()).param("find", "Longlist"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Longlist 149"),
                                not(containsString("Longlist 150")),
                                containsString("after=CUS-"))));
    }

    @Test
    void aFileForSpreadsheetsRunsNoFormula() throws Exception {
        enter("=cmd|' /C calc'!A0 Exportable");

        String csv = browser.perform(get("/customers/export.csv").with(lena()).param("find", "Exportable"))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, containsString("text/csv")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd");
        browser.perform(get("/customers/export.xlsx").with(lena())).andExpect(status().isOk());
    }

    @Test
    void readersReadEditorsEditOthersSeeNothing() throws Exception {
        CustomerView customer = enter("Rights Reserved");
        String page = "/customers/" + customer.number();

        browser.perform(get(page).with(member("auditors"))).andExpect(status().isOk());
        browser.perform(get(page + "/edit").with(member("auditors"))).andExpect(status().isForbidden());
        browser.perform(edit(customer, "0", "Rights Taken").with(member("auditors")))
                .andExpect(status().isForbidden());
        browser.perform(get(page + "/credit").with(lena())).andExpect(status().isForbidden());
        browser.perform(get(page).with(member("process-owners"))).andExpect(status().isForbidden());
        browser.perform(get("/api/customers").with(member("process-owners"))).andExpect(status().isForbidden());
        browser.perform(get("/products/new").with(lena())).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownNumberLeadsNowhere() throws Exception {
        browser.perform(get("/customers/CUS-1999-00000").with(lena())).andExpect(status().isNotFound());
        browser.perform(get("/api/customers/CUS-1999-00000").with(lena())).andExpect(status().isNotFound());
        browser.perform(get("/pipeline/OPP-1999-00000").with(lena())).andExpect(status().isNotFound());
    }

    @Test
    void programsSearchReadAndMatch() throws Exception {
        CustomerView customer = enter("Programmable Parts");
        directory.addContact(customer.id(), new NewCustomer.NewContact("Pia", "", "pia@programmable.example", ""));

        browser.perform(get("/api/customers").with(lena()).param("q", "pia@programmable.example"))
                .andExpect(jsonPath("$.customers[*].number", hasItem(customer.number())));
        browser.perform(get("/api/customers/" + customer.number()).with(lena()))
                .andExpect(jsonPath("$.people[0].email").value("pia@programmable.example"));
        browser.perform(get("/api/customers/matches").with(lena()).param("name", "PROGRAMMABLE parts GmbH"))
                .andExpect(jsonPath("$[0].number").value(customer.number()))
                .andExpect(jsonPath("$[0].reason").value("SAME_NAME"))
                .andExpect(jsonPath("$[0].likeness").value(1.0));
    }

    @Test
    void aManagerKeepsTheProducts() throws Exception {
        browser.perform(post("/products/new")
                        .with(member("sales-managers"))
                        .with(csrf())
                        .param("name", "Testbench 9")
                        .param("price", "4821")
                        .param("currency", "USD")
                        .param("onSale", "true"))
                .andExpect(redirectedUrl("/products"));
        browser.perform(post("/products/new")
                        .with(member("sales-managers"))
                        .with(csrf())
                        .param("name", "testbench 9")
                        .param("price", "1")
                        .param("currency", "USD"))
                .andExpect(status().isUnprocessableEntity());

        assertThat(catalogue.find("TESTBENCH 9"))
                .hasValueSatisfying(
                        product -> assertThat(product.price().amount()).isEqualByComparingTo("4821"));
        assertThat(catalogue.find("Testbench9")).isEmpty();
    }

    private MockHttpServletRequestBuilder edit(CustomerView customer, String version, String name) {
        return post("/customers/" + customer.number() + "/edit")
                .with(lena())
                .with(csrf())
                .param("version", version)
                .param("name", name);
    }

    private MockHttpServletRequestBuilder place(CustomerView customer, CustomerView parent) {
        return post("/customers/" + customer.number() + "/parent")
                .with(lena())
                .with(csrf())
                .param("parent", parent.number());
    }

    private static RequestPostProcessor lena() {
        return user("lena").authorities(new SimpleGrantedAuthority("sales"));
    }

    private static RequestPostProcessor member(String group) {
        return user("somebody").authorities(new SimpleGrantedAuthority(group));
    }

    private CustomerView enter(String name) {
        return directory.register(new NewCustomer(name, "", "", "", Optional.empty(), Optional.empty()));
    }
}
