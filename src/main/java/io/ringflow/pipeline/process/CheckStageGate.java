package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets a deal advance only if what the rules ask for is in the records. The facts come from there and not from variables, so
 * that nobody passes by sending some.
 */
@Component
@PaletteStep(
        name = "Check stage gate",
        purpose =
                "Refuses to let the deal leave its stage while evidence that the table stage-gate asks for is missing.",
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class CheckStageGate implements JavaDelegate {

    static final String DECISION = "stage-gate";

    private final OpportunityDesk opportunities;

    CheckStageGate(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DmnDecisionResult missing = execution
                .getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionByKey(DECISION)
                .variables(opportunities
                        .gateFacts(OPPORTUNITY_NUMBER.get(execution))
                        .inputs())
                .evaluate();
        List<String> sentences = missing.collectEntries("missing");
        if (!sentences.isEmpty()) {
            throw new EvidenceMissing(sentences);
        }
    }
}
