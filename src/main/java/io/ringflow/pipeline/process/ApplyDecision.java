package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OUTCOME;
import static io.ringflow.pipeline.process.LeadToContractProcess.OWNER;

import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.task.TasksOfCase;
import io.ringflow.pipeline.domain.LeadDesk;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does what a manager decided about work that nobody moved: it stays with its owner or goes to another, with a new deadline. */
@Component
@PaletteStep(
        name = "Apply decision",
        purpose =
                "Leaves the lead or deal with its owner or gives it and its open tasks to another, and sets a new deadline.",
        inputs = {
            @PaletteStep.Input(name = "outcome", label = "keep or reassign"),
            @PaletteStep.Input(name = "newOwner", label = "Login name of the new owner", required = false),
            @PaletteStep.Input(name = "comment", label = "What the manager says", required = false),
            @PaletteStep.Input(
                    name = "newDeadline",
                    type = PaletteStep.Type.DATE,
                    label = "New deadline of the open tasks",
                    value = "${workingTime.after('PT16H')}")
        },
        outputs = @PaletteStep.Output(name = "owner", label = "Login name of the owner"))
class ApplyDecision implements JavaDelegate {

    private final LeadDesk leads;
    private final OpportunityDesk opportunities;

    ApplyDecision(LeadDesk leads, OpportunityDesk opportunities) {
        this.leads = leads;
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        TasksOfCase tasks = new TasksOfCase(execution);
        switch (OUTCOME.get(execution)) {
            case "keep" -> keep(execution, form.textOrEmpty("comment"));
            case "reassign" -> {
                String owner = form.filled("newOwner").orElseThrow(() -> new DecisionIncomplete("newOwner"));
                give(execution, owner, form.textOrEmpty("comment"));
                tasks.give(OWNER.find(execution), owner);
                OWNER.set(execution, owner);
            }
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        tasks.dueOn((Date) execution.getVariable("newDeadline"));
        form.forget("newOwner", "comment");
    }

    private void keep(DelegateExecution execution, String comment) {
        OPPORTUNITY_NUMBER.find(execution).ifPresent(deal -> opportunities.keep(deal, comment));
    }

    private void give(DelegateExecution execution, String owner, String comment) {
        Optional<String> deal = OPPORTUNITY_NUMBER.find(execution);
        if (deal.isPresent()) {
            opportunities.reassign(deal.get(), owner, comment);
        } else {
            leads.reassign(LEAD_NUMBER.get(execution), owner);
        }
    }
}
