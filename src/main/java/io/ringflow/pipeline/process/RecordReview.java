package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OUTCOME;

import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.OpportunityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a reviewer said of a quotation. */
@Component
@PaletteStep(
        name = "Record review",
        purpose = "Approves the deal's quotation or gives it back, with the reviewer's comment.",
        inputs = {
            @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"),
            @PaletteStep.Input(name = "outcome", label = "approve or return"),
            @PaletteStep.Input(name = "comment", label = "Comment", required = false)
        })
class RecordReview implements JavaDelegate {

    private final OpportunityDesk opportunities;

    RecordReview(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String comment = form.textOrEmpty("comment");
        boolean approved =
                switch (OUTCOME.get(execution)) {
                    case "approve" -> true;
                    case "return" -> false;
                    default -> throw new OutcomeUnknown(OUTCOME.get(execution));
                };
        if (!approved && comment.isEmpty()) {
            throw new DecisionIncomplete("comment");
        }
        opportunities.reviewed(OPPORTUNITY_NUMBER.get(execution), approved, comment);
        form.forget("comment");
    }
}
