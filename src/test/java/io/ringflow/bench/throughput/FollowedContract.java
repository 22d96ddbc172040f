package io.ringflow.bench.throughput;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * What follows a signature on the bare engine, as it does in Ringflow: the project's process begins, and one for each
 * instalment. Steps whose answer a gateway needs give the one that Ringflow's give to a project that has just begun.
 */
final class FollowedContract {

    private static final int INSTALMENTS = 2;

    private FollowedContract() {}

    static Map<String, JavaDelegate> steps() {
        return Map.of(
                "recordSignature", FollowedContract::begin,
                "assignProjectManager", execution -> execution.setVariable("projectManager", "paula"),
                "checkStage", execution -> execution.setVariable("stageComplete", false),
                "checkEvidence",
                        execution -> execution.setVariables(
                                Map.of("evidenceThere", false, "evidenceShown", "First payment")));
    }

    private static void begin(DelegateExecution execution) {
        RuntimeService cases = execution.getProcessEngineServices().getRuntimeService();
        String project = "PRJ-" + UUID.randomUUID();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "projectNumber", project,
                "customerName", execution.getVariable("customerName"),
                "region", "East",
                "sector", "",
                "product", "TB 200",
                "value", execution.getVariable("value"),
                "currency", "EUR",
                "stage", "M1"));
        cases.startProcessInstanceByMessage("ContractSigned", project, facts);
        for (int part = 1; part <= INSTALMENTS; part++) {
            String receivable = "RCV-" + UUID.randomUUID();
            cases.startProcessInstanceByKey(
                    "receivable-collection",
                    receivable,
                    Map.of(
                            "receivableNumber", receivable,
                            "projectNumber", project,
                            "contractNumber", execution.getVariable("contractNumber"),
                            "customerName", execution.getVariable("customerName"),
                            "seller", execution.getVariable("owner")));
        }
    }
}
