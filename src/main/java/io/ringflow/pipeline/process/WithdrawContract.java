package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_DECISION;

import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever drafts the contract gives up for now; the draft stays open for another time. */
@Component
@PaletteStep(
        name = "Withdraw contract",
        purpose = "Ends the approval without a decision; the contract stays open for changes.",
        outputs = @PaletteStep.Output(name = "contractDecision", label = "withdrawn"))
class WithdrawContract implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        CONTRACT_DECISION.set(execution, "withdrawn");
    }
}
