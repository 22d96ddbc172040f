package io.ringflow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.NewCustomer;
import io.ringflow.customer.imports.ImportContext;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.ImportRow;
import io.ringflow.customer.imports.RowResult;
import io.ringflow.identity.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TakenOverDealsTest {

    private final ImportKind opportunities;
    private final CustomerDirectory customers;
    private final People people;
    private final Pipeline pipeline;
    private final RuntimeService processes;
    private final String mark = UUID.randomUUID().toString();
    private CustomerView customer;

    TakenOverDealsTest(
            List<ImportKind> kinds,
            CustomerDirectory customers,
            People people,
            Pipeline pipeline,
            RuntimeService processes) {
        this.opportunities = kinds.stream()
                .filter(kind -> kind.name().equals("opportunities"))
                .findFirst()
                .orElseThrow();
        this.customers = customers;
        this.people = people;
        this.pipeline = pipeline;
        this.processes = processes;
    }

    @BeforeEach
    void enterTheCustomer() {
        customer = customers.register(
                new NewCustomer("Taken Over " + mark, "", "", "", Optional.empty(), Optional.empty()));
    }

    @Test
    void runOnInTheirStageOrBecomeHistory() {
        List<RowResult> results = take(
                row("1", "Prospecting", Map.of()),
                row("2", "Engaging", Map.of("engage_date", LocalDate.of(2017, 3, 1))),
                row("3", "Won", closed("5400")),
                row("4", "Lost", closed("0")));

        assertThat(results).allMatch(RowResult::taken);
        assertThat(deals())
                .extracting(DealRow::stage, DealRow::status)
                .containsExactlyInAnyOrder(
                        tuple(FunnelStage.S1, OpportunityStatus.OPEN),
                        tuple(FunnelStage.S2, OpportunityStatus.OPEN),
                        tuple(FunnelStage.S2, OpportunityStatus.WON),
                        tuple(FunnelStage.S2, OpportunityStatus.LOST));
        assertThat(deals().stream().filter(deal -> deal.status().running())).allSatisfy(deal -> {
            assertThat(deal.due()).isPresent();
            assertThat(processes
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(deal.number())
                            .processInstanceId(deal.processInstanceId().orElseThrow())
                            .count())
                    .isEqualTo(1);
        });
        assertThat(customers.find(customer.id()).orElseThrow().lifecycle()).isEqualTo(LifecycleStage.TRADING);
        DealRow won = deals().stream()
                .filter(deal -> deal.status() == OpportunityStatus.WON)
                .findFirst()
                .orElseThrow();
        DealView page = pipeline.deal(won.number()).orElseThrow();
        assertThat(page.origin()).isEqualTo(Origin.IMPORT);
        assertThat(won.processInstanceId()).isEmpty();
        assertThat(won.value().orElseThrow().amount()).isEqualByComparingTo("5400");
        assertThat(page.log()).extracting(DealView.LogEntry::what).containsExactly("WON", "OPENED");
    }

    @Test
    void areNotTakenOverTwice() {
        take(row("1", "Prospecting", Map.of()));

        List<RowResult> again = take(row("1", "Prospecting", Map.of()), row("1", "Won", closed("100")));

        assertThat(again).extracting(RowResult::kind).containsExactly(RowResult.Kind.UNCHANGED, RowResult.Kind.REFUSED);
        assertThat(deals()).hasSize(1);
    }

    @Test
    void needACustomerAndTheDayOfTheirEnd() {
        assertThat(opportunities.refuses(row("1", "Engaging", Map.of("account", ""))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("needs a customer"));
        assertThat(opportunities.refuses(row("1", "Won", Map.of()))).isPresent();
        assertThat(opportunities.refuses(row("1", "Engaging", Map.of()))).isEmpty();
    }

    private List<RowResult> take(ImportRow... rows) {
        return opportunities.take(List.of(rows), new ImportContext(0, "marco", true));
    }

    private List<DealRow> deals() {
        return pipeline.dealsOf(customer.id(), 10);
    }

    private ImportRow row(String id, String stage, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "opportunity_id",
                mark + id,
                "sales_agent",
                people.find("lena").orElseThrow().name(),
                "account",
                customer.name(),
                "deal_stage",
                stage,
                "currency",
                "USD",
                "prospecting_means",
                "S1",
                "engaging_means",
                "S2"));
        values.putAll(more);
        return new ImportRow(1, values);
    }

    private static Map<String, Object> closed(String value) {
        return Map.of(
                "engage_date", LocalDate.of(2017, 1, 2),
                "close_date", LocalDate.of(2017, 3, 4),
                "close_value", new BigDecimal(value));
    }
}
