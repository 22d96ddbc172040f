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

    /** In one command; the engine looks through a command's tasks once for each task that it adds. */
    private static final int TOGETHER = 50;

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
        String current = running.getRepositoryService()
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(LeadToContractProcess.OPPORTUNITY_TAKEN_OVER)
                .singleResult()
                .getId();
        Map<String, String> instances = new LinkedHashMap<>();
        for (int from = 0; from < deals.size(); from += TOGETHER) {
            List<DealFacts> some = deals.subList(from, Math.min(from + TOGETHER, deals.size()));
            instances.putAll(start(some, current, running));
        }
        return instances;
    }

    private static Map<String, String> start(List<DealFacts> deals, String definition, ProcessEngine running) {
        RuntimeService processes = running.getRuntimeService();
        return ((ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    Map<String, String> instances = new LinkedHashMap<>();
                    deals.forEach(deal -> instances.put(
                            deal.number(),
                            processes
                                    .startProcessInstanceByMessageAndProcessDefinitionId(
                                            LeadToContractProcess.OPPORTUNITY_TAKEN_OVER,
                                            definition,
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
