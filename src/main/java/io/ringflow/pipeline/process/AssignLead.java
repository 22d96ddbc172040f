package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OWNER;
import static io.ringflow.pipeline.process.LeadToContractProcess.TEAM;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.LeadDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the person who takes the lead. */
@Component
@PaletteStep(
        name = "Assign lead",
        purpose = "Gives the lead to the sales person of the team who has the fewest leads and deals open.",
        inputs = {
            @PaletteStep.Input(name = "leadNumber", label = "Number of the lead"),
            @PaletteStep.Input(name = "team", label = "Team", required = false)
        },
        outputs = @PaletteStep.Output(name = "owner", label = "Login name of the owner, empty if there is nobody"))
class AssignLead implements JavaDelegate {

    private final LeadDesk leads;

    AssignLead(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String owner = leads.assign(
                        LEAD_NUMBER.get(execution), TEAM.find(execution).orElse(""))
                .orElse(null);
        execution.setVariable(OWNER.name(), owner);
    }
}
