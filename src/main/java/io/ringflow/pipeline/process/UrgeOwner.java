package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.LeadDesk;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks a lead or a deal that nobody has moved, and puts its open tasks on top of their owner's list. */
@Component
@PaletteStep(
        name = "Urge owner",
        purpose = "Marks the deal, or the lead before there is one, as stalled and raises the priority of its tasks.",
        inputs = {
            @PaletteStep.Input(name = "leadNumber", label = "Number of the lead", required = false),
            @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity", required = false)
        })
class UrgeOwner implements JavaDelegate {

    static final int URGENT = 75;

    private final LeadDesk leads;
    private final OpportunityDesk opportunities;

    UrgeOwner(LeadDesk leads, OpportunityDesk opportunities) {
        this.leads = leads;
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> deal = OPPORTUNITY_NUMBER.find(execution);
        if (deal.isPresent()) {
            opportunities.urge(deal.get());
        } else {
            leads.urge(LEAD_NUMBER.get(execution));
        }
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), URGENT));
    }
}
