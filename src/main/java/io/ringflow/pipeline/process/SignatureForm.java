package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.CONTRACT_NUMBER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.ContractFacts;
import io.ringflow.shared.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows an approved contract to whoever has it signed. */
@Component
@PaletteStep(
        name = "Show approved contract in form",
        purpose = "Puts the approved contract's amount and instalments into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"))
class SignatureForm implements ExecutionListener {

    private final ContractDesk contracts;
    private final People people;

    SignatureForm(ContractDesk contracts, People people) {
        this.contracts = contracts;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ContractFacts contract = contracts.facts(CONTRACT_NUMBER.get(execution));
        TaskFields form = new TaskFields(execution);
        form.show("amountShown", WrittenAmount.of(Money.of(contract.amount(), contract.currency())));
        form.showList("instalmentsShown", InstalmentLines.of(contract.instalments()));
        form.show(
                "signedByUs",
                LeadToContractProcess.OWNER
                        .find(execution)
                        .flatMap(people::find)
                        .map(Person::name));
    }
}
