package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;

import io.ringflow.engine.RefusedByRule;
import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.NewLead;
import io.ringflow.pipeline.domain.LeadDesk;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a lead that pages or other programs enter, as Tasklist's start form does. */
@Component
class LeadIntake implements Leads {

    private final LeadDesk leads;
    private final RuntimeService processes;

    LeadIntake(LeadDesk leads, RuntimeService processes) {
        this.leads = leads;
        this.processes = processes;
    }

    @Override
    public void check(NewLead lead) {
        leads.check(lead);
    }

    @Override
    @Transactional
    public LeadReceipt submit(NewLead lead) {
        check(lead);
        try {
            ProcessInstanceWithVariables started = processes
                    .createProcessInstanceByKey(LeadToContractProcess.KEY)
                    .setVariables(variables(lead))
                    .executeWithVariablesInReturn();
            return new LeadReceipt(LEAD_NUMBER.in(started.getVariables()), started.getProcessInstanceId());
        } catch (RefusedByRule refused) {
            throw RefusedByRule.find(refused).map(RuntimeException.class::cast).orElse(refused);
        }
    }

    private static Map<String, Object> variables(NewLead lead) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("customerName", lead.customerName());
        variables.put("contactName", lead.contactName());
        variables.put("email", lead.email());
        variables.put("phone", lead.phone());
        variables.put("region", lead.region());
        variables.put("sector", lead.sector());
        variables.put("product", lead.product());
        variables.put("need", lead.need());
        variables.put(
                "expectedValue", lead.expectedValue().map(Number::doubleValue).orElse(null));
        variables.put("currency", lead.currency());
        variables.put("source", lead.source());
        return variables;
    }
}
