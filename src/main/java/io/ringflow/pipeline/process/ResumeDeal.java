package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.HOLD_UNTIL;
import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.OpportunityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes up a deal whose rest is over. */
@Component
@PaletteStep(
        name = "Resume deal",
        purpose = "Ends a deal's rest; it is worked on again in its stage.",
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class ResumeDeal implements JavaDelegate {

    private final OpportunityDesk opportunities;

    ResumeDeal(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opportunities.resume(OPPORTUNITY_NUMBER.get(execution));
        HOLD_UNTIL.remove(execution);
    }
}
