package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.OpportunityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the quotation for changes while its reviewers have it. */
@Component
@PaletteStep(
        name = "Send quotation to review",
        purpose = "Closes the deal's latest quotation for changes; refuses if there is none.",
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class SendToReview implements JavaDelegate {

    private final OpportunityDesk opportunities;

    SendToReview(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opportunities.sendToReview(OPPORTUNITY_NUMBER.get(execution));
    }
}
