package io.ringflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.domain.ReceiptAnswer;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.delivery.domain.SamePersonChecks;
import io.ringflow.delivery.erp.ErpEvent;
import io.ringflow.delivery.erp.ErpEventTaker;
import io.ringflow.delivery.erp.EventTooEarly;
import io.ringflow.delivery.erp.EventUnmatched;
import io.ringflow.identity.People;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractMoney;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Money from the ERP's event to the instalment, the case and the ledger, on the whole application. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MoneyTest {

    private static final AtomicLong EVENTS = new AtomicLong(900_000_000L);

    private final ReceiptDesk receipts;
    private final ReceivableDesk desk;
    private final Receivables receivables;
    private final ContractMoney ledger;
    private final List<ErpEventTaker> takers;
    private final RuntimeService cases;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final IdentityService identities;
    private final People people;
    private final CustomerDirectory customers;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private String contract = "";
    private String project = "";

    MoneyTest(
            ReceiptDesk receipts,
            ReceivableDesk desk,
            Receivables receivables,
            ContractMoney ledger,
            List<ErpEventTaker> takers,
            RuntimeService cases,
            TaskService tasks,
            ManagementService jobs,
            IdentityService identities,
            People people,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            JdbcClient database,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.receipts = receipts;
        this.desk = desk;
        this.receivables = receivables;
        this.ledger = ledger;
        this.takers = takers;
        this.cases = cases;
        this.tasks = tasks;
        this.jobs = jobs;
        this.identities = identities;
        this.people = people;
        this.customers = customers;
        this.events = events;
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        identities.clearAuthentication();
    }

    @Test
    void settlesAnInstalmentByPartsAndTellsCaseStageAndLedger() {
        signed("300", "500", "200");
        assertThat(collected(0)).isTrue();

        told("payment.received", "{\"amount\":100,\"currency\":\"EUR\",\"reference\":\"a\"}");
        assertThat(outstanding(0)).isEqualByComparingTo("200");
        told("payment.received", "{\"amount\":\"200.00\",\"currency\":\"EUR\",\"reference\":\"b\",\"instalment\":1}");

        assertThat(status(0)).isEqualTo(ReceivableStatus.SETTLED);
        assertThat(collected(0)).isFalse();
        assertThat(collected(1)).isTrue();
        assertThat(evidence()).containsExactly("FIRST_PAYMENT");
        ContractId id = new ContractId(database.sql("select id from ringflow.contract where number = ?")
                .param(contract)
                .query(Long.class)
                .single());
        ContractMoney.Standing standing = ledger.of(List.of(id)).get(id);
        assertThat(standing.received()).isEqualTo(euros("300"));
        assertThat(standing.outstanding()).isEqualTo(euros("700"));
    }

    @Test
    void showsWhoeverDunsTheCustomerWhatIsOutstandingNow() {
        signed("300");
        String number = row(0).number();
        String instance = cases.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "receivable-collection")
                .singleResult()
                .getId();
        for (String timer : List.of("DueDateNear", "DueDateOver")) {
            jobs.executeJob(jobs.createJobQuery()
                    .processInstanceId(instance)
                    .activityId(timer)
                    .singleResult()
                    .getId());
        }

        told("payment.received", "{\"amount\":100,\"currency\":\"EUR\"}");

        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("DunCustomer")
                .singleResult()
                .getId();
        assertThat(tasks.getVariable(task, "outstandingShown")).isEqualTo("200.00 EUR");
    }

    @Test
    void opensAndCollectsAgainWhatARefundTookBack() {
        signed("300", "500");
        told("payment.received", "{\"amount\":300,\"currency\":\"EUR\",\"reference\":\"a\"}");

        told("payment.refunded", "{\"amount\":50,\"currency\":\"EUR\",\"refundOf\":\"a\"}");

        assertThat(status(0)).isEqualTo(ReceivableStatus.OPEN);
        assertThat(outstanding(0)).isEqualByComparingTo("50");
        assertThat(collected(0)).isTrue();
        assertThat(evidence()).containsExactly("FIRST_PAYMENT");
    }

    @Test
    void waitsAgainForAPaymentThatWentBackBeforeItsStageCame() {
        signed("300", "500");
        told("payment.received", "{\"amount\":800,\"currency\":\"EUR\",\"reference\":\"all\"}");
        assertThat(evidence()).containsExactlyInAnyOrder("FIRST_PAYMENT", "FINAL_PAYMENT");

        told("payment.refunded", "{\"amount\":500,\"currency\":\"EUR\",\"refundOf\":\"all\"}");
        assertThat(evidence()).containsExactly("FIRST_PAYMENT");

        told("payment.received", "{\"amount\":500,\"currency\":\"EUR\",\"reference\":\"again\"}");
        assertThat(evidence()).containsExactlyInAnyOrder("FIRST_PAYMENT", "FINAL_PAYMENT");
    }

    @Test
    void letsARefundWaitForItsPayment() {
        signed("300");

        assertThatThrownBy(
                        () -> told("payment.refunded", "{\"amount\":50,\"currency\":\"EUR\",\"refundOf\":\"later\"}"))
                .isInstanceOf(EventTooEarly.class);
    }

    @Test
    void refusesWhatCannotBeReadAndSaysWhat() {
        signed("300");

        assertThatThrownBy(() -> told("payment.received", "{\"currency\":\"EUR\"}"))
                .isInstanceOf(EventUnmatched.class)
                .hasMessageContaining("amount");
        for (String data : List.of(
                "{\"amount\":-5,\"currency\":\"EUR\"}",
                "{\"amount\":\"1e400000\",\"currency\":\"EUR\"}",
                "{\"amount\":10.005,\"currency\":\"EUR\"}",
                "{\"amount\":10,\"currency\":\"XYQ\"}",
                "{\"amount\":10,\"currency\":\"EUR\",\"paidOn\":\"yesterday\"}")) {
            assertThatThrownBy(() -> told("payment.received", data)).isInstanceOf(EventUnmatched.class);
        }
        assertThat(receivables.receiptsOf(project)).isEmpty();
    }

    @Test
    void asksFinanceAboutWhatIsTooMuchAndKeepsItIfTheySaySo() {
        signed("300");
        told("payment.received", "{\"amount\":320,\"currency\":\"EUR\"}");
        String receipt = receivables.receiptsOf(project).get(0).number();
        assertThat(evidence()).containsExactlyInAnyOrder("FIRST_PAYMENT", "FINAL_PAYMENT");
        assertThat(taskOf(receipt)).isEqualTo("MatchReceipt");

        be("fiona");
        boolean left = receipts.answer(receipt, answer(ReceiptAnswer.Use.KEEP, Optional.empty(), "300"));

        assertThat(left).isFalse();
        ReceiptView view = receivables.receipt(receipt).orElseThrow();
        assertThat(view.row().status()).isEqualTo(ReceiptStatus.KEPT);
        assertThat(view.held()).isEqualTo(euros("20"));
        assertThat(view.open()).isEqualTo(euros("0"));
    }

    @Test
    void asksForTheRateOfAnotherCurrency() {
        signed("300");
        told("payment.received", "{\"amount\":40000,\"currency\":\"JPY\"}");
        String receipt = receivables.receiptsOf(project).get(0).number();
        assertThat(status(0)).isEqualTo(ReceivableStatus.OPEN);
        assertThat(taskOf(receipt)).isEqualTo("MatchReceipt");

        be("fiona");
        receipts.answer(receipt, answer(ReceiptAnswer.Use.MATCH, Optional.of(new BigDecimal("0.0061"))));

        assertThat(outstanding(0)).isEqualByComparingTo("56.00");
        told("payment.received", "{\"amount\":60,\"currency\":\"USD\",\"exchangeRate\":0.9333333}");
        assertThat(status(0)).isEqualTo(ReceivableStatus.SETTLED);
    }

    @Test
    void givesUpOnlyWithASecondPersonAndTakesTheMoneyIfItComesAfterAll() {
        signed("300", "200");
        told("payment.received", "{\"amount\":100,\"currency\":\"EUR\"}");
        String number = row(0).number();
        be("fiona");
        desk.proposeWriteOff(number, new BigDecimal("200"), "bankrupt");
        assertThatThrownBy(() -> desk.approveWriteOff(number, "")).isInstanceOf(SamePersonChecks.class);

        be("anton");
        assertThat(desk.approveWriteOff(number, "")).isTrue();
        assertThat(status(0)).isEqualTo(ReceivableStatus.WRITTEN_OFF);

        told("payment.received", "{\"amount\":350,\"currency\":\"EUR\"}");
        assertThat(outstanding(1)).isZero();
        assertThat(row(0).received()).isEqualTo(euros("250"));
        assertThat(receivables.receivable(number).orElseThrow().writtenOff()).isEqualTo(euros("50"));
        told("payment.received", "{\"amount\":50,\"currency\":\"EUR\"}");
        assertThat(status(0)).isEqualTo(ReceivableStatus.SETTLED);
    }

    @Test
    void losesNothingWhenManyReceiptsComeAtOnce() {
        signed("300", "500");
        List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                .mapToObj(one -> CompletableFuture.runAsync(() -> told(
                        "payment.received", "{\"amount\":100,\"currency\":\"EUR\",\"reference\":\"r" + one + "\"}")))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(receivables.receiptsOf(project)).hasSize(8).allMatch(row -> row.status() == ReceiptStatus.MATCHED);
        assertThat(outstanding(0)).isZero();
        assertThat(outstanding(1)).isZero();
        assertThat(evidence()).contains("FINAL_PAYMENT");
    }

    private void signed(String... parts) {
        SignedContracts.Signed signed = new SignedContracts(database, customers, events, transaction)
                .sign(LocalDate.parse("2026-02-01"), parts);
        contract = signed.contract();
        project = signed.project();
    }

    private void told(String type, String data) {
        ErpEvent event = new ErpEvent(EVENTS.incrementAndGet(), type, Optional.of(contract), Instant.now(), read(data));
        ErpEventTaker taker = takers.stream()
                .filter(one -> one.types().contains(type))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(any -> taker.take(event));
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static ReceiptAnswer answer(ReceiptAnswer.Use use, Optional<BigDecimal> rate, String... parts) {
        return new ReceiptAnswer(
                use,
                Optional.empty(),
                rate,
                IntStream.range(0, parts.length)
                        .mapToObj(at -> new ReceiptAnswer.Part(at + 1, new BigDecimal(parts[at])))
                        .toList());
    }

    private ReceivableRow row(int position) {
        return receivables.ofProject(project).get(position);
    }

    private ReceivableStatus status(int position) {
        return row(position).status();
    }

    private BigDecimal outstanding(int position) {
        return row(position).outstanding().amount();
    }

    private boolean collected(int position) {
        return cases.createProcessInstanceQuery()
                        .processInstanceBusinessKey(row(position).number(), "receivable-collection")
                        .count()
                == 1;
    }

    private String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getTaskDefinitionKey();
    }

    private List<String> evidence() {
        return database.sql("""
                        select kind from ringflow.project_evidence e join ringflow.project p on p.id = e.project_id
                        where p.number = ?
                        """).param(project).query(String.class).list();
    }

    private void be(String username) {
        identities.setAuthentication(username, List.copyOf(people.groupsOf(username)));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    private static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }
}
