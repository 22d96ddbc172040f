package io.ringflow.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a release goes live beside what process owners redrew. */
@RingflowTest
class BundleDeployerTest {

    private final BundleDeployer deployer;
    private final LiveModels liveModels;
    private final ModelProposals proposals;
    private final ProcessEngine engine;

    BundleDeployerTest(
            @Autowired BundleDeployer deployer,
            @Autowired LiveModels liveModels,
            @Autowired ModelProposals proposals,
            @Autowired ProcessEngine engine) {
        this.deployer = deployer;
        this.liveModels = liveModels;
        this.proposals = proposals;
        this.engine = engine;
    }

    @AfterEach
    void nobodyActs() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void putsABundleLiveOnceHoweverManyNodesStartAtTheSameTime() throws Exception {
        TrialModels models = TrialModels.called("together");
        Callable<Boolean> node = () -> {
            ship(models, "1");
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            nodes.invokeAll(List.of(node, node, node, node))
                    .forEach(start -> assertThat(start).succeedsWithin(Duration.ofSeconds(30)));
        } finally {
            nodes.shutdown();
        }
        assertThat(deployments(models)).isEqualTo(1);
    }

    @Test
    void leavesANewerBundleAloneWhenANodeOfTheOlderReleaseStartsAgain() {
        TrialModels old = TrialModels.called("older");
        ship(old, "1");
        ship(old.with("rule", "second"), "2");
        ship(old, "1");
        assertThat(deployments(old)).isEqualTo(2);
        assertThat(live(old, "rule")).contains("second");
    }

    @Test
    void goesBackToAnOlderReleaseWhereThatIsWanted() {
        TrialModels old = TrialModels.called("back");
        ship(old, "1");
        ship(old.with("rule", "second"), "2");
        deployer.ship(old.bundle(), "1", true);
        assertThat(live(old, "rule")).contains("first");
        ship(old.with("rule", "second"), "2");
        assertThat(live(old, "rule")).contains("second");
    }

    @Test
    void proposesTheNewVersionOfARedrawnProcessAndPutsTheOthersLiveAroundIt() {
        TrialModels first = TrialModels.called("redrawn");
        ship(first, "1");
        redraw(first.with("inner", "redrawn"), "inner", "note", "rule");
        ship(first.with("inner", "second").with("outer", "second").with("apart", "second"), "2");

        assertThat(live(first, "inner")).contains("redrawn");
        assertThat(live(first, "outer")).contains("second");
        assertThat(live(first, "apart")).contains("second");
        assertThat(origin(first, "inner").person()).contains("olga");
        assertThat(waiting(first)).singleElement().satisfies(proposal -> {
            assertThat(proposal.model()).isEqualTo(first.name("inner"));
            assertThat(proposal.release()).isEqualTo("2");
            assertThat(text(proposals.content(proposal))).contains("second");
        });
        assertThat(nameOfCalled(start(first))).isEqualTo("Inner redrawn");
    }

    @Test
    void letsNoCasePointAtNothingAfterARedrawnFormAndTableWentAlong() {
        TrialModels first = TrialModels.called("parts");
        ship(first, "1");
        String running = start(first);
        redraw(first.with("note", "redrawn").with("rule", "redrawn"), "outer", "inner", "note", "rule");
        String between = start(first);
        ship(first.with("inner", "second").with("note", "second").with("rule", "second"), "2");
        String after = start(first);

        assertThat(Stream.of(running, between, after).map(this::form))
                .satisfiesExactly(
                        form -> assertThat(form).contains("first"),
                        form -> assertThat(form).contains("redrawn"),
                        form -> assertThat(form).contains("redrawn"));
        assertThat(nameOfCalled(after)).isEqualTo("Inner second");
        assertThat(waiting(first)).extracting(Proposal::model).containsExactly(first.name("note"), first.name("rule"));
    }

    @Test
    void takesWhatAPersonBroughtAlongUnchangedForTheReleasesOwn() {
        TrialModels first = TrialModels.called("unchanged");
        ship(first, "1");
        redraw(first.with("inner", "redrawn"), "inner", "note", "rule");
        ship(first.with("note", "second"), "2");
        assertThat(live(first, "note")).contains("second");
        assertThat(waiting(first)).isEmpty();
    }

    @Test
    void holdsBackWhatTheGateRefusesBesideARedrawnModel() {
        TrialModels first = TrialModels.called("clash");
        ship(first, "1");
        String calling = text(first.content("inner"))
                .replace("<sequenceFlow id=\"ToRule\" sourceRef=\"Called\" targetRef=\"Decide\"/>", """
                        <sequenceFlow id="ToRule" sourceRef="Called" targetRef="Again"/>
                        <callActivity id="Again" name="Again" calledElement="outer-clash"/>
                        <sequenceFlow id="FromAgain" sourceRef="Again" targetRef="Decide"/>
                        """);
        deploy(first, List.of("note", "rule"), Optional.of(calling));
        ship(first.with("outer", "second").with("apart", "second"), "2");
        assertThat(live(first, "outer")).contains("first");
        assertThat(live(first, "apart")).contains("second");
        assertThat(waiting(first)).extracting(Proposal::model).containsExactly(first.name("outer"));
    }

    @Test
    void adoptsAReleasesVersionTogetherWithWhatIsBoundToIt() {
        TrialModels first = TrialModels.called("adopted");
        TrialModels second = first.with("rule", "second");
        ship(first, "1");
        redraw(first.with("rule", "redrawn"), "outer", "inner", "note", "rule");
        ship(second, "2");
        Proposal proposal = waiting(first).get(0);
        String seen = liveModels.all().get(first.name("rule")).id();
        assertThat(proposals.companions(proposal))
                .containsExactlyInAnyOrder(first.name("outer"), first.name("inner"), first.name("note"));

        actAs("olga");
        proposals.adopt(proposal.id(), seen, "olga");

        assertThat(live(first, "rule")).contains("second");
        assertThat(origin(first, "rule")).satisfies(origin -> {
            assertThat(origin.release()).contains("2");
            assertThat(origin.person()).contains("olga");
        });
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().getVariable(called(start(first)), "answer"))
                .isEqualTo("second");
        assertThatThrownBy(() -> proposals.keep(proposal.id(), seen, "admin")).isInstanceOf(ProposalSettled.class);
        ship(second.with("rule", "third"), "3");
        assertThat(live(first, "rule")).contains("third");
    }

    @Test
    void keepsTheRedrawnVersionUntilAReleaseChangesTheModelAgain() {
        TrialModels first = TrialModels.called("kept");
        TrialModels second = first.with("rule", "second");
        ship(first, "1");
        redraw(first.with("rule", "redrawn"), "rule");
        ship(second, "2");
        Proposal proposal = waiting(first).get(0);
        proposals.keep(proposal.id(), liveModels.all().get(first.name("rule")).id(), "olga");

        ship(second.with("apart", "second"), "3");
        assertThat(waiting(first)).isEmpty();
        ship(second.with("rule", "third"), "4");
        assertThat(waiting(first)).extracting(Proposal::release).containsExactly("4");
        ship(second.with("rule", "fourth"), "5");
        assertThat(waiting(first)).extracting(Proposal::release).containsExactly("5");
        assertThat(live(first, "rule")).contains("redrawn");
    }

    @Test
    void letsOneOfTwoOwnersWinWhoDecideAtTheSameTime() throws Exception {
        TrialModels first = TrialModels.called("both");
        ship(first, "1");
        redraw(first.with("rule", "redrawn"), "rule");
        ship(first.with("rule", "second"), "2");
        long proposal = waiting(first).get(0).id();
        String seen = liveModels.all().get(first.name("rule")).id();
        ExecutorService owners = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> adopts = () -> wins(() -> proposals.adopt(proposal, seen, "olga"));
            Callable<Boolean> keeps = () -> wins(() -> proposals.keep(proposal, seen, "admin"));
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> decision : owners.invokeAll(List.of(adopts, keeps))) {
                won.add(decision.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        } finally {
            owners.shutdown();
        }
    }

    private static boolean wins(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (ProposalSettled tooLate) {
            return false;
        }
    }

    @Test
    void refusesToDecideOnAModelThatChangedSinceThePersonLooked() {
        TrialModels first = TrialModels.called("moved");
        ship(first, "1");
        redraw(first.with("rule", "redrawn"), "rule");
        ship(first.with("rule", "second"), "2");
        String seen = liveModels.all().get(first.name("rule")).id();
        redraw(first.with("rule", "redrawn again"), "rule");
        assertThatThrownBy(() -> proposals.adopt(waiting(first).get(0).id(), seen, "olga"))
                .isInstanceOf(ModelChangedMeanwhile.class);
        assertThat(live(first, "rule")).contains("redrawn again");
    }

    private void ship(TrialModels models, String release) {
        deployer.ship(models.bundle(), release, false);
    }

    private void redraw(TrialModels models, String... deployed) {
        deploy(models, List.of(deployed), Optional.empty());
    }

    /** As Camunda Modeler does it, in the name of a process owner. */
    private void deploy(TrialModels models, List<String> deployed, Optional<String> inner) {
        actAs("olga");
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().source("Camunda Modeler");
        for (String model : deployed) {
            deployment.addInputStream(models.name(model).file(), new ByteArrayInputStream(models.content(model)));
        }
        inner.ifPresent(text -> deployment.addString(models.name("inner").file(), text));
        deployment.deploy();
        engine.getIdentityService().clearAuthentication();
    }

    private void actAs(String person) {
        engine.getIdentityService().setAuthentication(person, List.of("process-owners"));
    }

    private long deployments(TrialModels models) {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("ringflow-trial-" + models.name)
                .count();
    }

    private String live(TrialModels models, String model) {
        return text(liveModels.content(liveModels.all().get(models.name(model))));
    }

    private LiveModel.Origin origin(TrialModels models, String model) {
        return liveModels.all().get(models.name(model)).origin();
    }

    private List<Proposal> waiting(TrialModels models) {
        return proposals.waiting().stream()
                .filter(proposal -> proposal.module().equals("trial-" + models.name))
                .toList();
    }

    /** @return the case of the outer process */
    private String start(TrialModels models) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("outer-" + models.name)
                .getId();
    }

    private String called(String outer) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(outer)
                .singleResult()
                .getId();
    }

    private String nameOfCalled(String outer) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(outer)
                .singleResult()
                .getProcessDefinitionName();
    }

    private String form(String outer) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(called(outer))
                .singleResult();
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return text(form.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
