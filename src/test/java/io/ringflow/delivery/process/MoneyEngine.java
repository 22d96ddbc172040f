package io.ringflow.delivery.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.ReceiptStatus;
import io.ringflow.delivery.domain.ReceiptAnswer;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.delivery.domain.ReceiptFacts;
import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.delivery.domain.ReceivableFacts;
import io.ringflow.delivery.domain.ReceivableSettings;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.deadline.DeadlinePlugin;
import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import io.ringflow.engine.time.WorkingTimeStep;
import io.ringflow.identity.People;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The processes about money on the engine alone, with stand-ins for the desks. One engine serves all tests. */
final class MoneyEngine {

    static final String RECEIVABLE = "RCV-2026-00001";
    static final String RECEIPT = "RCT-2026-00001";
    static final LocalDate DUE_ON = LocalDate.parse("2026-03-16");

    private static final MoneyEngine SHARED = new MoneyEngine();

    final ReceivableDesk receivables = mock(ReceivableDesk.class);
    final ReceiptDesk receipts = mock(ReceiptDesk.class);
    private final People people = mock(People.class);
    private final EngineAlone alone;

    private MoneyEngine() {
        WorkingCalendars calendars =
                WorkingCalendars.fixed(WorkingTime.weekdays(ZoneOffset.UTC, Span.of("09:00", "17:00")), Map.of());
        Clock clock = Clock.systemUTC();
        alone = EngineAlone.with()
                .bean("workingTime", new WorkingTimeStep(calendars, clock))
                .bean(
                        "collection",
                        new CollectionStep(receivables, new ReceivableSettings(Map.of(), "PT40H"), calendars))
                .bean("takeUpReceivable", new TakeUpReceivable(receivables))
                .bean("remindOfReceivable", new RemindOfReceivable(receivables))
                .bean("raiseDunningLevel", new RaiseDunningLevel(receivables))
                .bean("receivableForm", new ReceivableForm(receivables, people))
                .bean("recordDunning", new RecordDunning(receivables))
                .bean("recordReceivableDecision", new RecordReceivableDecision(receivables))
                .bean("recordDisputeResult", new RecordDisputeResult(receivables))
                .bean("recordWriteOffProposal", new RecordWriteOffProposal(receivables))
                .bean("recordWriteOff", new RecordWriteOff(receivables))
                .bean("takeUpReceipt", new TakeUpReceipt(receipts))
                .bean("receiptForm", new ReceiptForm(receipts))
                .bean("recordMatching", new RecordMatching(receipts))
                .plugin(new DeadlinePlugin(calendars, clock, Duration.ofHours(8)))
                .start()
                .deploy(
                        "processes/delivery/receivable-collection.bpmn",
                        "processes/delivery/receipt-matching.bpmn",
                        "forms/delivery/dun-customer.form",
                        "forms/delivery/decide-receivable.form",
                        "forms/delivery/settle-dispute.form",
                        "forms/delivery/propose-write-off.form",
                        "forms/delivery/approve-write-off.form",
                        "forms/delivery/match-receipt.form");
    }

    /** The engine with nothing running and desks that answer as at the beginning. */
    static MoneyEngine fresh() {
        SHARED.clear();
        return SHARED;
    }

    private void clear() {
        engine().getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance -> engine().getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
        reset(receivables, receipts, people);
        when(receivables.facts(RECEIVABLE))
                .thenReturn(new ReceivableFacts(
                        RECEIVABLE,
                        "PRJ-2026-00001",
                        "CON-2026-00001",
                        "Acme",
                        "lena",
                        "With the order",
                        euros("300"),
                        euros("0"),
                        euros("300"),
                        DUE_ON,
                        1,
                        "",
                        Optional.empty()));
        AtomicInteger level = new AtomicInteger();
        when(receivables.raiseLevel(RECEIVABLE)).thenAnswer(call -> Math.min(3, level.incrementAndGet()));
        when(receipts.facts(RECEIPT))
                .thenReturn(new ReceiptFacts(
                        RECEIPT,
                        ReceiptKind.PAYMENT,
                        ReceiptStatus.OPEN,
                        DUE_ON,
                        euros("320"),
                        Optional.of(euros("320")),
                        euros("20"),
                        "",
                        "4711",
                        "",
                        "PRJ-2026-00001",
                        "CON-2026-00001",
                        "Acme",
                        List.of(new ReceiptFacts.Line(1, "With the order", DUE_ON, euros("0"))),
                        List.of(new ReceiptAnswer.Part(1, new BigDecimal("300")))));
    }

    ProcessEngine engine() {
        return alone.engine();
    }

    String begin(String process, String number) {
        return engine().getRuntimeService()
                .startProcessInstanceByKey(process, number)
                .getId();
    }

    void tell(String message, String instance) {
        engine().getRuntimeService().messageEventReceived(message, instance);
    }

    Task task(String key) {
        return engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult();
    }

    boolean waitsAt(String key) {
        return task(key) != null;
    }

    void complete(String key, String outcome, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.put("outcome", outcome);
        engine().getTaskService().complete(task(key).getId(), values);
    }

    LocalDate dueOf(String timer) {
        return engine().getManagementService()
                .createJobQuery()
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** Lets the timer of that event be due. */
    void due(String activity) {
        engine().getManagementService()
                .executeJob(engine().getManagementService()
                        .createJobQuery()
                        .activityId(activity)
                        .singleResult()
                        .getId());
    }

    List<String> ends(String instance) {
        return engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    boolean over(String instance) {
        return engine().getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .noneMatch(instance::equals);
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }
}
