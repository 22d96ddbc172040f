package io.ringflow.workbench;

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
import io.ringflow.engine.bundle.LiveModel;
import io.ringflow.engine.bundle.LiveModels;
import io.ringflow.engine.bundle.ModelProposals;
import io.ringflow.engine.bundle.TrialModels;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What process owners see at the workbench, and what their decisions do. */
@RingflowTest
class WorkbenchPagesTest {

    private final ApplicationContext node;
    private final MockMvc browser;
    private final RepositoryService repository;
    private final LiveModels live;
    private final ModelProposals proposals;

    @Autowired
    WorkbenchPagesTest(
            ApplicationContext node,
            MockMvc browser,
            RepositoryService repository,
            LiveModels live,
            ModelProposals proposals) {
        this.node = node;
        this.browser = browser;
        this.repository = repository;
        this.live = live;
        this.proposals = proposals;
    }

    @Test
    void aProcessOwnerSeesWhatDiffersAndAdoptsIt() throws Exception {
        String address = proposed("page-adopted", "rule");
        browser.perform(get("/workbench").with(olga()))
                .andExpect(content().string(allOf(containsString(address), containsString("Release R2"))));
        browser.perform(get(address).with(olga()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<del> → &quot;redrawn&quot;</del>"),
                                containsString("<ins> → &quot;second&quot;</ins>"))));

        String seen = seen("page-adopted", "rule");
        browser.perform(post(address + "/adopt").with(olga()).with(csrf()).param("seen", seen))
                .andExpect(redirectedUrl("/workbench"));

        assertThat(drawn("page-adopted", "rule")).contains("second");
        browser.perform(get("/workbench").with(olga()))
                .andExpect(content()
                        .string(allOf(not(containsString(address)), containsString("Release R2, adopted by Olga"))));
        browser.perform(post(address + "/keep").with(olga()).with(csrf()).param("seen", seen))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("Somebody was faster"), containsString("Decided: Olga"))));
    }

    @Test
    void aProcessOwnerKeepsARedrawnProcessAfterComparingTheDrawings() throws Exception {
        String address = proposed("page-kept", "inner");
        browser.perform(get(address).with(olga())).andExpect(content().string(containsString("data-compare")));
        browser.perform(get(address + "/live.bpmn").with(olga()))
                .andExpect(content().string(containsString("Inner redrawn")));
        browser.perform(get(address + "/proposed.bpmn").with(olga()))
                .andExpect(content().string(containsString("Inner second")));

        browser.perform(post(address + "/keep").with(olga()).with(csrf()).param("seen", seen("page-kept", "inner")))
                .andExpect(redirectedUrl("/workbench"));

        assertThat(drawn("page-kept", "inner")).contains("redrawn");
        browser.perform(get("/workbench").with(olga())).andExpect(content().string(not(containsString(address))));
    }

    @Test
    void aProcessOwnerPutsAnEarlierVersionLiveAgainWithThePartsThatItHadThen() throws Exception {
        TrialModels first = TrialModels.called("page-again");
        first.ship(node, "R1");
        first.with("inner", "second").with("note", "second").ship(node, "R2");
        String history = "/workbench/models/" + first.name("inner").file();
        browser.perform(get(history).with(olga()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Version 2"),
                                containsString("Release R2"),
                                containsString(history + "/versions/1\""),
                                not(containsString(history + "/versions/2\"")))));
        browser.perform(get(history + "/versions/1").with(olga()))
                .andExpect(content()
                        .string(allOf(containsString("Goes back with it"), containsString("Note page again"))));
        browser.perform(get(history + "/versions/1/drawing").with(olga()))
                .andExpect(content().string(containsString("Inner first")));

        String seen = seen("page-again", "inner");
        String again = history + "/versions/1/put-live";
        browser.perform(post(again).with(olga()).with(csrf()).param("seen", seen))
                .andExpect(redirectedUrl("/workbench"));

        assertThat(drawn("page-again", "inner")).contains("first");
        assertThat(drawn("page-again", "note")).contains("first");
        LiveModel.Origin origin = live.all().get(first.name("inner")).origin();
        assertThat(origin.person()).contains("olga");
        assertThat(origin.release()).isEmpty();
        browser.perform(post(again).with(olga()).with(csrf()).param("seen", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Another version of this model went live")));

        first.with("inner", "third").ship(node, "R3");
        assertThat(drawn("page-again", "inner")).contains("first");
        assertThat(proposals.waiting())
                .anySatisfy(proposal -> assertThat(proposal.model()).isEqualTo(first.name("inner")));
    }

    @Test
    void othersMayNeitherLookNorDecide() throws Exception {
        String address = proposed("page-others", "rule");
        browser.perform(get("/workbench").with(lena())).andExpect(status().isForbidden());
        browser.perform(get(address).with(lena())).andExpect(status().isForbidden());
        browser.perform(post(address + "/adopt").with(lena()).with(csrf()).param("seen", seen("page-others", "rule")))
                .andExpect(status().isForbidden());
        assertThat(drawn("page-others", "rule")).contains("redrawn");
    }

    @Test
    void aProposalThatNobodyMadeIsNotFound() throws Exception {
        browser.perform(get("/workbench/proposals/987654321").with(olga())).andExpect(status().isNotFound());
    }

    @Test
    void aVersionOrModelThatThereNeverWasIsNotFound() throws Exception {
        browser.perform(get("/workbench/models/nobody-drew.bpmn").with(olga())).andExpect(status().isNotFound());
        browser.perform(get("/workbench/models/lead-to-contract.bpmn/versions/987654")
                        .with(olga()))
                .andExpect(status().isNotFound());
    }

    /** @return the address of a proposal for a model that somebody redrew */
    private String proposed(String name, String model) {
        TrialModels first = TrialModels.called(name);
        first.ship(node, "R1");
        TrialModels redrawn = first.with(model, "redrawn");
        var deployment = repository.createDeployment();
        for (String each : model.equals("rule") ? new String[] {"rule"} : new String[] {"inner", "note", "rule"}) {
            deployment.addInputStream(redrawn.name(each).file(), new ByteArrayInputStream(redrawn.content(each)));
        }
        deployment.deploy();
        first.with(model, "second").ship(node, "R2");
        return proposals.waiting().stream()
                .filter(proposal -> proposal.model().equals(first.name(model)))
                .map(proposal -> "/workbench/proposals/" + proposal.id())
                .findFirst()
                .orElseThrow();
    }

    private String seen(String name, String model) {
        return live.all().get(TrialModels.called(name).name(model)).id();
    }

    private String drawn(String name, String model) {
        return new String(live.content(live.all().get(TrialModels.called(name).name(model))), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor olga() {
        return user("olga").authorities(new SimpleGrantedAuthority("process-owners"));
    }

    private static RequestPostProcessor lena() {
        return user("lena").authorities(new SimpleGrantedAuthority("sales"));
    }
}
