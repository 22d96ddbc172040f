package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.delivery.domain.ReceivableFacts;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a receivable to whoever works on it: what is outstanding, since when, and what was said of it. */
@Component
@PaletteStep(
        name = "Show receivable in form",
        purpose =
                "Puts what is outstanding of the receivable, a dispute and a proposed write-off into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "receivableNumber", label = "Number of the receivable"))
class ReceivableForm implements ExecutionListener {

    private final ReceivableDesk receivables;
    private final People people;

    ReceivableForm(ReceivableDesk receivables, People people) {
        this.receivables = receivables;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ReceivableFacts receivable = receivables.facts(RECEIVABLE_NUMBER.get(execution));
        TaskFields form = new TaskFields(execution);
        form.show("labelShown", receivable.label());
        form.show("outstandingShown", WrittenAmount.of(receivable.outstanding()));
        form.show("amountShown", WrittenAmount.of(receivable.amount()));
        form.show("dueOnShown", receivable.dueOn().toString());
        form.show("levelShown", (long) receivable.dunningLevel());
        form.show("currency", receivable.amount().currencyCode());
        form.show("amount", receivable.outstanding().amount().doubleValue());
        form.show("disputeShown", receivable.disputedBecause().isEmpty() ? null : receivable.disputedBecause());
        receivable.writeOff().ifPresent(proposal -> {
            form.show("giveUpShown", WrittenAmount.of(proposal.amount()));
            form.show("reasonShown", proposal.reason());
            form.show("proposerShown", people.find(proposal.by()).map(Person::name));
        });
    }
}
