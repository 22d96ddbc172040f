package io.ringflow.delivery.erp;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.domain.NewReceipt;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes in the payments and refunds that the ERP tells. Of an event's content {@code amount} and {@code currency} are what moved,
 * {@code paidOn} the day (else the day of the event), {@code payer} and {@code reference} what the bank says. {@code instalment}
 * names what it is for: the number here, the place in the contract from 1, or the label. In another currency than the contract,
 * {@code contractAmount} or {@code exchangeRate} (of the contract's currency for one unit) tell what it is worth. A refund names
 * in {@code refundOf} the reference, or the number here, of the payment that it takes back.
 */
@Component
class MoneyTold implements ErpEventTaker {

    private static final String REFUNDED = "payment.refunded";

    private final ProjectDesk projects;
    private final ReceiptDesk receipts;
    private final Clock clock;

    MoneyTold(ProjectDesk projects, ReceiptDesk receipts, Clock clock) {
        this.projects = projects;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("payment.received", REFUNDED);
    }

    @Override
    public Optional<Remark> take(ErpEvent event) {
        NewReceipt told = read(event);
        ProjectFacts project = projects.lock(told.contract())
                .orElseThrow(() -> new EventUnmatched("delivery.refused.contract", told.contract()));
        if (!told.refundOf().isEmpty() && !receipts.knowsPayment(project.number(), told.refundOf())) {
            throw new EventTooEarly("delivery.refused.noSuchPayment", told.refundOf(), project.contractNumber());
        }
        receipts.take(told);
        return Optional.empty();
    }

    private NewReceipt read(ErpEvent event) {
        EventFields data = new EventFields(event.data());
        ReceiptKind kind = event.type().equals(REFUNDED) ? ReceiptKind.REFUND : ReceiptKind.PAYMENT;
        Money amount = data.money("amount", "currency");
        return new NewReceipt(
                event.contract().orElseThrow(() -> new EventUnmatched("delivery.refused.contract.none")),
                kind,
                data.day("paidOn").orElseGet(() -> LocalDate.ofInstant(event.at(), clock.getZone())),
                amount,
                data.positive("contractAmount"),
                data.positive("exchangeRate"),
                data.text("payer"),
                data.text("reference"),
                data.text("instalment"),
                kind == ReceiptKind.REFUND ? data.text("refundOf") : "",
                Optional.of(event.id()));
    }
}
