package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ApprovalLevel;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.ContractFacts;
import io.ringflow.pipeline.domain.TermsChange;
import io.ringflow.shared.Money;
import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a contract to one of its approvers, with what changed since he last judged it. */
@Component
@PaletteStep(
        name = "Show contract in form",
        purpose =
                "Puts the contract, and what changed since this level last judged it, into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = {
            @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Input(name = "approvalLevel", label = "MANAGER, FINANCE or LEGAL")
        })
class ApprovalForm implements ExecutionListener {

    private final ContractDesk contracts;

    ApprovalForm(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = CONTRACT_NUMBER.get(execution);
        ContractFacts contract = contracts.facts(number);
        TaskFields form = new TaskFields(execution);
        form.show("amountShown", WrittenAmount.of(Money.of(contract.amount(), contract.currency())));
        form.show("discountShown", contract.discount());
        form.show(
                "termsShown",
                Refusal.phrase("pipeline.terms." + contract.paymentTerms()).orElse(contract.paymentTerms()));
        form.show("signOnShown", contract.plannedSignOn());
        form.showList("instalmentsShown", InstalmentLines.of(contract.instalments()));
        List<TermsChange> changes =
                contracts.changes(number, ApprovalLevel.valueOf((String) execution.getVariable("approvalLevel")));
        form.show("changes", changes.isEmpty() ? null : written(changes));
    }

    private static String written(List<TermsChange> changes) {
        return changes.stream()
                .map(change -> Refusal.sentence(
                        "pipeline.change",
                        Refusal.sentence("pipeline.contract." + change.term()),
                        value(change.term(), change.before()),
                        value(change.term(), change.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String value(String term, String value) {
        return term.equals("paymentTerms")
                ? Refusal.phrase("pipeline.terms." + value).orElse(value)
                : value;
    }
}
