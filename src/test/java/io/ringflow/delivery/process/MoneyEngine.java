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
import io.ringflow.engine.ProcessesAlone;
import io.ringflow.identity.People;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The processes about money on the engine alone, with stand-ins for the desks. One engine serves all tests. */
final class MoneyEngine extends ProcessesAlone {

    static final String RECEIVABLE = "RCV-2026-00001";
    static final String RECEIPT = "RCT-2026-00001";
    static final LocalDate DUE_ON = LocalDate.parse("2026-03-16");

    private static final MoneyEngine SHARED = new MoneyEngine();

    final ReceivableDesk receivables = mock(ReceivableDesk.class);
    final ReceiptDesk receipts = mock(ReceiptDesk.class);
    private final People people = mock(People.class);

    private MoneyEngine() {}

    @Override
    protected EngineAlone start(EngineAlone.Builder engine) {
        return engine.bean(
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
        endAll();
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

    String begin(String process, String number) {
        return engine().getRuntimeService()
                .startProcessInstanceByKey(process, number)
                .getId();
    }

    void tell(String message, String instance) {
        engine().getRuntimeService().messageEventReceived(message, instance);
    }

    LocalDate dueOf(String timer) {
        return timer(timer).getDuedate().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }
}
