package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_DECISION;
import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All who had to approve have; the contract may be signed. */
@Component
@PaletteStep(
        name = "Approve contract",
        purpose = "Marks the contract as approved, ready to be signed.",
        inputs = @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"),
        outputs = @PaletteStep.Output(name = "contractDecision", label = "approved"))
class ApproveContract implements JavaDelegate {

    private final ContractDesk contracts;

    ApproveContract(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.approve(CONTRACT_NUMBER.get(execution));
        CONTRACT_DECISION.set(execution, "approved");
    }
}
