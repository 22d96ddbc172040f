package io.ringflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.identity.People;
import io.ringflow.shared.reminder.ReminderView;
import io.ringflow.shared.reminder.Reminders;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** From the signature to the last payment on the whole application. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SignedContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

    private final CustomerDirectory customers;
    private final ProjectDesk projects;
    private final EvidenceDesk evidence;
    private final Reminders reminders;
    private final People people;
    private final IdentityService identities;
    private final TaskService tasks;
    private final RuntimeService cases;
    private final TransactionTemplate transaction;
    private final SignedContracts contracts;

    SignedContractTest(
            CustomerDirectory customers,
            ProjectDesk projects,
            EvidenceDesk evidence,
            Reminders reminders,
            People people,
            IdentityService identities,
            TaskService tasks,
            RuntimeService cases,
            TransactionTemplate transaction,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.projects = projects;
        this.evidence = evidence;
        this.reminders = reminders;
        this.people = people;
        this.identities = identities;
        this.tasks = tasks;
        this.cases = cases;
        this.transaction = transaction;
        this.contracts = new SignedContracts(database, customers, events, transaction);
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
        SecurityContextHolder.clearContext();
    }

    @Test
    void becomesAProjectThatWaitsUntilTheLastPaymentAndThenACustomerWhomWeServe() {
        SignedContracts.Signed signed = contracts.sign(LocalDate.of(2026, 1, 15), "300", "300", "400");
        String project = signed.project();
        assertThat(projects.lock(signed.document())).hasValueSatisfying(found -> {
            assertThat(found.number()).isEqualTo(project);
            assertThat(found.projectManager()).contains("paula");
            assertThat(found.stageDueOn()).contains(LocalDate.of(2026, 2, 14));
        });

        told(project, EvidenceKind.FIRST_PAYMENT);
        assertThat(stage(project)).isEqualTo(MarketStage.M2);
        told(project, EvidenceKind.TEST_PASSED);
        told(project, EvidenceKind.FINAL_INVOICE);
        assertThat(stage(project)).isEqualTo(MarketStage.M3);
        told(project, EvidenceKind.ACCEPTANCE_PASSED);
        assertThat(stage(project)).isEqualTo(MarketStage.M4);
        told(project, EvidenceKind.FINAL_PAYMENT);

        assertThat(projects.facts(project).status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(customers.find(signed.customer().id()).orElseThrow().lifecycle())
                .isEqualTo(LifecycleStage.SERVICE);
        assertThat(cases.createProcessInstanceQuery()
                        .processInstanceBusinessKey(project)
                        .processDefinitionKeyIn("project-milestones", "milestone-evidence")
                        .count())
                .isZero();
    }

    @Test
    void takesWhatComesInOneTransactionAndInAnyOrder() {
        String project = contracts.sign(LocalDate.of(2026, 1, 15), "300", "700").project();

        transaction.executeWithoutResult(status -> Stream.of(
                        EvidenceKind.FINAL_PAYMENT,
                        EvidenceKind.ACCEPTANCE_PASSED,
                        EvidenceKind.STAGE_PAYMENT,
                        EvidenceKind.FINAL_INVOICE,
                        EvidenceKind.FIRST_PAYMENT)
                .forEach(kind -> told(project, kind)));

        assertThat(projects.facts(project).status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(told(project, EvidenceKind.FIRST_PAYMENT)).isFalse();
    }

    @Test
    void missesNothingThatComesAtTheSameMoment() {
        String project = contracts.sign(LocalDate.of(2026, 1, 15), "300", "700").project();

        CompletableFuture.allOf(Stream.of(EvidenceKind.values())
                        .map(kind -> CompletableFuture.runAsync(() -> told(project, kind)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(projects.facts(project).status()).isEqualTo(ProjectStatus.CLOSED);
    }

    @Test
    void isConfirmedByTwoPeopleWhereNoErpIsConnected() {
        String project = contracts.sign(LocalDate.of(2026, 1, 15), "1000").project();
        Map<String, Object> proof = Map.of("confirmedOn", DAY.toString(), "documentNumber", "BANK-1");
        assertThatThrownBy(() -> complete(
                        "paula",
                        project,
                        "ConfirmEvidence",
                        "confirmed",
                        Map.of("confirmedOn", "2099-01-01", "documentNumber", "x")))
                .hasMessageContaining("2099-01-01");
        complete("paula", project, "ConfirmEvidence", "confirmed", proof);

        assertThatThrownBy(() -> complete("paula", project, "CheckConfirmation", "accept", Map.of()))
                .hasMessageContaining("Paula");
        complete("fiona", project, "CheckConfirmation", "accept", Map.of());

        assertThat(stage(project)).isEqualTo(MarketStage.M2);
    }

    @Test
    void remindsItsManagerUnderTheBellUntilTheStageIsReached() {
        String project = contracts.sign(LocalDate.of(2026, 1, 15), "1000").project();
        projects.remind(project);
        assertThat(unread("paula", project))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("You manage " + project))
                .anyMatch(text -> text.startsWith("M1 First payment of " + project) && text.contains("Feb"));

        told(project, EvidenceKind.FIRST_PAYMENT);

        assertThat(unread("paula", project)).hasSize(1);
    }

    private List<String> unread(String person, String project) {
        return reminders.of(person, Optional.empty(), 50).stream()
                .filter(reminder -> reminder.unread() && reminder.path().equals("/projects/" + project))
                .map(ReminderView::text)
                .toList();
    }

    private boolean told(String project, EvidenceKind kind) {
        return evidence.record(project, kind, DAY, "DOC-" + kind, EvidenceOrigin.ERP, Optional.empty());
    }

    private MarketStage stage(String project) {
        return projects.facts(project).stage();
    }

    private void complete(String person, String project, String key, String outcome, Map<String, Object> form) {
        identities.clearAuthentication();
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(project)
                .taskDefinitionKey(key)
                .singleResult();
        tasks.setAssignee(task.getId(), person);
        identities.setAuthentication(person, List.copyOf(people.groupsOf(person)));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", List.of()));
        Map<String, Object> values = new HashMap<>(form);
        values.put("outcome", outcome);
        tasks.complete(task.getId(), values);
    }
}
