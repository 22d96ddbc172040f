package io.ringflow.pipeline.process;

import io.ringflow.pipeline.domain.DealFacts;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The few facts of a deal that forms, rules and work lists see as variables. */
final class DealVariables {

    private DealVariables() {}

    static void write(VariableScope scope, DealFacts deal) {
        LeadToContractProcess.OPPORTUNITY_NUMBER.set(scope, deal.number());
        LeadToContractProcess.CUSTOMER_NAME.set(scope, deal.customerName());
        LeadToContractProcess.STAGE.set(scope, deal.stage().name());
        LeadToContractProcess.VALUE.set(scope, deal.value().orElse(BigDecimal.ZERO));
        LeadToContractProcess.CURRENCY.set(scope, deal.currency());
        LeadToContractProcess.OWNER.set(scope, deal.owner());
    }
}
