package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.CONTRACT_DECISION;
import static io.ringflow.pipeline.process.LeadToContractProcess.CONTRACT_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OUTCOME;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.OpportunityDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** No contract came of a settled deal for now: it is worked on in S4 again. */
@Component
@PaletteStep(
        name = "Take deal back",
        purpose = "Brings a settled deal back to S4 after its contract was not approved or not signed.",
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"),
        outputs = @PaletteStep.Output(name = "stage", label = "Stage"))
class TakeDealBack implements JavaDelegate {

    private final OpportunityDesk opportunities;
    private final ContractDesk contracts;

    TakeDealBack(OpportunityDesk opportunities, ContractDesk contracts) {
        this.opportunities = opportunities;
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String deal = OPPORTUNITY_NUMBER.get(execution);
        contracts.release(deal);
        opportunities.comeBack(deal);
        DealVariables.write(execution, opportunities.facts(deal));
        CONTRACT_DECISION.remove(execution);
        CONTRACT_NUMBER.remove(execution);
        OUTCOME.remove(execution);
    }
}
