package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An approver wants changes; the contract is open for them. */
@Component
@PaletteStep(
        name = "Return contract",
        purpose = "Opens the contract for the changes that an approver wants.",
        inputs = @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"))
class ReturnContract implements JavaDelegate {

    private final ContractDesk contracts;

    ReturnContract(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.giveBack(CONTRACT_NUMBER.get(execution));
    }
}
