package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.OpportunityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes a deal of a lead; from here on the process goes by the deal's number. */
@Component
@PaletteStep(
        name = "Open opportunity",
        purpose = "Makes the customer a prospect and opens a numbered opportunity in stage S1.",
        inputs = @PaletteStep.Input(name = "leadNumber", label = "Number of the lead"),
        outputs = {
            @PaletteStep.Output(name = "opportunityNumber", label = "Number of the opportunity"),
            @PaletteStep.Output(name = "customerName", label = "Customer"),
            @PaletteStep.Output(name = "stage", label = "Stage"),
            @PaletteStep.Output(name = "value", type = PaletteStep.Type.NUMBER, label = "Expected value")
        })
class OpenOpportunity implements JavaDelegate {

    private final OpportunityDesk opportunities;

    OpenOpportunity(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DealVariables.write(
                execution, opportunities.open(LEAD_NUMBER.get(execution), execution.getProcessInstanceId()));
        execution.setProcessBusinessKey(LeadToContractProcess.OPPORTUNITY_NUMBER.get(execution));
    }
}
