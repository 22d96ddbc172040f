package io.ringflow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.imports.ImportContext;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.ImportRow;
import io.ringflow.identity.People;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** The whole way on the whole application: records, process and the word that goes out to other modules. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WonDealTest {

    private final Leads leads;
    private final Pipeline pipeline;
    private final Targets targets;
    private final CustomerDirectory customers;
    private final TaskService tasks;
    private final IdentityService identities;
    private final People people;
    private final List<ImportKind> kinds;
    private final AbstractApplicationContext application;
    private final String customer = "Whole Way " + UUID.randomUUID();

    WonDealTest(
            Leads leads,
            Pipeline pipeline,
            Targets targets,
            CustomerDirectory customers,
            TaskService tasks,
            IdentityService identities,
            People people,
            List<ImportKind> kinds,
            AbstractApplicationContext application) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.targets = targets;
        this.customers = customers;
        this.tasks = tasks;
        this.identities = identities;
        this.people = people;
        this.kinds = kinds;
        this.application = application;
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
        SecurityContextHolder.clearContext();
    }

    @Test
    void makesTheCustomerTradeAndTellsTheModulesThatFollow() {
        List<ContractSigned> heard = new ArrayList<>();
        String deal = approvedDeal();

        listening(heard::add, () -> sign(deal, "D-" + UUID.randomUUID()));

        assertThat(heard).singleElement().satisfies(signed -> {
            assertThat(signed.opportunityNumber()).isEqualTo(deal);
            assertThat(signed.amount().amount()).isEqualByComparingTo("20000");
            assertThat(signed.instalments()).hasSize(2);
        });
        assertThat(customers.named(customer).orElseThrow().lifecycle()).isEqualTo(LifecycleStage.TRADING);
        DealView won = pipeline.deal(deal).orElseThrow();
        assertThat(won.row().status()).isEqualTo(OpportunityStatus.WON);
        assertThat(won.log())
                .extracting(DealView.LogEntry::what)
                .containsExactly("WON", "SETTLED", "REVIEWED", "ADVANCED", "ADVANCED", "ADVANCED", "OPENED");
    }

    @Test
    void isNotSignedIfAModuleThatFollowsCannotFollow() {
        String deal = approvedDeal();

        assertThatThrownBy(() -> listening(
                        signed -> {
                            throw new IllegalStateException("the project cannot be opened");
                        },
                        () -> sign(deal, "D-" + UUID.randomUUID())))
                .hasStackTraceContaining("the project cannot be opened");

        assertThat(pipeline.deal(deal).orElseThrow().row().status()).isEqualTo(OpportunityStatus.SETTLED);
        assertThat(task(deal, "SignContract")).isNotNull();
    }

    @Test
    void countsTowardsTheTargetsOfItsYearWithItsProfit() {
        String deal = approvedDeal();
        String owner = pipeline.deal(deal).orElseThrow().row().owner().orElseThrow();
        BigDecimal signed = result(TargetKind.SIGNED, owner);
        BigDecimal profit = result(TargetKind.PROFIT, owner);

        sign(deal, "D-" + UUID.randomUUID());

        assertThat(result(TargetKind.SIGNED, owner).subtract(signed)).isEqualByComparingTo("20000");
        assertThat(result(TargetKind.PROFIT, owner).subtract(profit)).isEqualByComparingTo("6000");
    }

    private BigDecimal result(TargetKind kind, String owner) {
        return targets.sheet(2026, kind).rows().stream()
                .filter(row -> row.holder().equals(owner))
                .findFirst()
                .map(row -> row.months().get(0).result())
                .orElseThrow();
    }

    private String approvedDeal() {
        be("marco");
        LeadReceipt receipt = leads.submit(new NewLead(
                customer,
                "Ann",
                "",
                "",
                "East",
                "",
                "",
                "a press line",
                Optional.of(new BigDecimal("18000")),
                "USD",
                "phone"));
        complete(receipt.leadNumber(), "QualifyLead", "chance", Map.of("customerChoice", "new"));
        String deal =
                pipeline.lead(receipt.leadNumber()).orElseThrow().opportunity().orElseThrow();
        Map<String, Object> work =
                Map.of("learnt", "met them", "nextStep", "visit", "nextStepOn", "2099-01-04", "expectedValue", 20000);
        complete(deal, "WorkS1", "advance", work);
        complete(deal, "WorkS2", "advance", with(work, "people", json("[{\"name\":\"Bob\",\"role\":\"DECIDES\"}]")));
        Map<String, Object> project = with(work, "projectApprovedOn", "2026-01-05");
        complete(deal, "WorkS3", "advance", with(project, "quotation", offer()));
        complete(deal, "WorkS4", "review", work);
        be("ben");
        complete(deal, "ReviewQuotation", "approve", Map.of());
        complete(deal, "WorkS4", "advance", work);
        complete(
                deal,
                "DraftContract",
                "send",
                Map.of(
                        "amount",
                        20000,
                        "contractTerms",
                        "net30",
                        "plannedSignOn",
                        "2099-02-01",
                        "instalments",
                        json("[{\"part\":\"first\",\"dueOn\":\"2099-03-01\",\"sum\":15000},"
                                + "{\"part\":\"rest\",\"dueOn\":\"2099-04-01\",\"sum\":5000}]")));
        return deal;
    }

    private void sign(String deal, String document) {
        complete(
                deal,
                "SignContract",
                "signed",
                Map.of(
                        "signedOn", "2026-01-10",
                        "documentNumber", document,
                        "signedByUs", "Marco",
                        "signedByCustomer", "Bob"));
    }

    private Object offer() {
        ImportKind products = kinds.stream()
                .filter(kind -> kind.name().equals("products"))
                .findFirst()
                .orElseThrow();
        products.take(
                List.of(new ImportRow(
                        1,
                        Map.of(
                                "product",
                                "Press 9",
                                "sales_price",
                                BigDecimal.TEN,
                                "unit_cost",
                                new BigDecimal(7000),
                                "currency",
                                "USD"))),
                new ImportContext(0, "marco", true));
        return json("[{\"product\":\"Press 9\",\"quantity\":2,\"price\":10000}]");
    }

    private void complete(String number, String key, String outcome, Map<String, Object> form) {
        Task task = task(number, key);
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), me());
        } else {
            be(task.getAssignee());
        }
        tasks.complete(task.getId(), with(form, "outcome", outcome));
    }

    private Task task(String number, String key) {
        String me = me();
        identities.clearAuthentication();
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        be(me);
        return task;
    }

    private String me() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }

    private void be(String username) {
        identities.setAuthentication(username, List.copyOf(people.groupsOf(username)));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    private void listening(Consumer<ContractSigned> listener, Runnable work) {
        ApplicationListener<PayloadApplicationEvent<ContractSigned>> hearing =
                new SignatureListener(event -> listener.accept(event.getPayload()));
        application.addApplicationListener(hearing);
        try {
            work.run();
        } finally {
            application.removeApplicationListener(hearing);
        }
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** A class of its own, since the event's type is read from its declaration. */
    private record SignatureListener(Consumer<PayloadApplicationEvent<ContractSigned>> work)
            implements ApplicationListener<PayloadApplicationEvent<ContractSigned>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<ContractSigned> event) {
            work.accept(event);
        }
    }
}
