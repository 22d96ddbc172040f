package io.ringflow.pipeline.process;

import io.ringflow.pipeline.domain.DealFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the process of deals that were taken over, many in one command so that their rows are written together. */
@Component
class TakenOverDeals {

    private final ObjectProvider<ProcessEngine> engine;

    TakenOverDeals(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** @return the process instances by the deals' numbers */
    Map<String, String> start(List<DealFacts> deals) {
        if (deals.isEmpty()) {
            return Map.of();
        }
        ProcessEngine running = engine.getObject();
        RuntimeService processes = running.getRuntimeService();
        String current = running.getRepositoryService()
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(LeadToContractProcess.OPPORTUNITY_TAKEN_OVER)
                .singleResult()
                .getId();
        return ((ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    Map<String, String> instances = new LinkedHashMap<>();
                    deals.forEach(deal -> instances.put(
                            deal.number(),
                            processes
                                    .startProcessInstanceByMessageAndProcessDefinitionId(
                                            LeadToContractProcess.OPPORTUNITY_TAKEN_OVER,
                                            current,
                                            deal.number(),
                                            variables(deal))
                                    .getId()));
                    return instances;
                });
    }

    private static Map<String, Object> variables(DealFacts deal) {
        Map<String, Object> variables = new HashMap<>();
        LeadToContractProcess.OPPORTUNITY_NUMBER.put(variables, deal.number());
        LeadToContractProcess.CUSTOMER_NAME.put(variables, deal.customerName());
        LeadToContractProcess.STAGE.put(variables, deal.stage().name());
        LeadToContractProcess.VALUE.put(variables, deal.value().orElse(BigDecimal.ZERO));
        LeadToContractProcess.CURRENCY.put(variables, deal.currency());
        variables.put(LeadToContractProcess.OWNER.name(), deal.owner().orElse(null));
        return variables;
    }
}
