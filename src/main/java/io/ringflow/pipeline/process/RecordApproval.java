package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;
import static io.ringflow.pipeline.process.ContractApprovalProcess.OUTCOME;
import static io.ringflow.pipeline.process.ContractApprovalProcess.VERDICT;

import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ApprovalLevel;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.Verdict;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what one approver said, and sums up what all have said so far. */
@Component
@PaletteStep(
        name = "Record approval",
        purpose = "Keeps an approver's decision on the contract's revision; the sternest decision so far counts.",
        inputs = {
            @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Input(name = "approvalLevel", label = "MANAGER, FINANCE or LEGAL", value = "MANAGER"),
            @PaletteStep.Input(name = "outcome", label = "approve, return or reject"),
            @PaletteStep.Input(name = "comment", label = "Comment", required = false)
        },
        outputs = @PaletteStep.Output(name = "verdict", label = "approved, returned or rejected"))
class RecordApproval implements JavaDelegate {

    private final ContractDesk contracts;

    RecordApproval(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        Verdict verdict =
                switch (OUTCOME.get(execution)) {
                    case "approve" -> Verdict.APPROVED;
                    case "return" -> Verdict.RETURNED;
                    case "reject" -> Verdict.REJECTED;
                    default -> throw new OutcomeUnknown(OUTCOME.get(execution));
                };
        ApprovalLevel level = ApprovalLevel.valueOf((String) execution.getVariable("approvalLevel"));
        Verdict sofar = contracts.decide(CONTRACT_NUMBER.get(execution), level, verdict, form.textOrEmpty("comment"));
        VERDICT.set(execution, sofar.name().toLowerCase(Locale.ROOT));
        form.forget("comment");
    }
}
