package io.ringflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringflow.TestDatabase;
import io.ringflow.engine.bundle.TrialModels;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A process owner compares what a release proposes with what is live, and decides. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ringflow.demo=true", "ringflow.demo-company=true"})
@ContextConfiguration(initializers = TestDatabase.class)
class WorkbenchIT {

    private final Visitors visitors;
    private final ApplicationContext node;
    private final RepositoryService repository;

    WorkbenchIT(
            @LocalServerPort int port, @Autowired ApplicationContext node, @Autowired RepositoryService repository) {
        this.visitors = new Visitors(port);
        this.node = node;
        this.repository = repository;
    }

    @AfterEach
    void goHome() {
        visitors.close();
    }

    @Test
    void seesInWordsAndColoursWhatAReleaseChangesAndAdoptsIt() {
        propose(TrialModels.called("browser-" + System.nanoTime()));
        Page page = visitors.loggedIn("olga", "ringflow", "en-US")
                .opens("/workbench")
                .page();
        page.getByText("Inner redrawn").first().click();

        assertThat(page.locator(".compare-changes")).containsText("Task «Note second»name: Note redrawn → Note second");
        assertThat(page.locator(".compare-side .djs-shape.is-changed")).hasCount(2);

        page.locator("[data-opens=adopt]").click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator(".done")).containsText("is live in the release’s version");
    }

    private void propose(TrialModels first) {
        first.ship(node, "1");
        TrialModels redrawn = first.with("inner", "redrawn");
        DeploymentBuilder deployment = repository.createDeployment();
        for (String model : List.of("inner", "note", "rule")) {
            deployment.addInputStream(redrawn.name(model).file(), new ByteArrayInputStream(redrawn.content(model)));
        }
        deployment.deploy();
        first.with("inner", "second").ship(node, "2");
    }
}
