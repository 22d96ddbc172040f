package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_DECISION;
import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An approver will not have the contract at all. */
@Component
@PaletteStep(
        name = "Reject contract",
        purpose = "Closes the contract as rejected; the deal may still lead to another one.",
        inputs = @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"),
        outputs = @PaletteStep.Output(name = "contractDecision", label = "rejected"))
class RejectContract implements JavaDelegate {

    private final ContractDesk contracts;

    RejectContract(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.reject(CONTRACT_NUMBER.get(execution));
        CONTRACT_DECISION.set(execution, "rejected");
    }
}
