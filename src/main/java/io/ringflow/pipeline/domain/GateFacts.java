package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.FunnelStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the records know of a deal, as the rules of the stage gate ask for it. The names are the rules' inputs. */
public record GateFacts(
        FunnelStage stage,
        boolean needKnown,
        boolean nextStepAgreed,
        boolean decisionMakerKnown,
        boolean valueKnown,
        boolean closeDateKnown,
        boolean budgetKnown,
        boolean competitorsKnown,
        boolean projectApproved,
        boolean quotationExists,
        boolean quotationApproved) {

    /** The inputs of the decision table. */
    public Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>(known());
        inputs.put("stage", stage.name());
        return inputs;
    }

    /** Names of the facts that are there, for the stage log. */
    public List<String> evidence() {
        return known().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Boolean> known() {
        Map<String, Boolean> facts = new LinkedHashMap<>();
        facts.put("needKnown", needKnown);
        facts.put("nextStepAgreed", nextStepAgreed);
        facts.put("decisionMakerKnown", decisionMakerKnown);
        facts.put("valueKnown", valueKnown);
        facts.put("closeDateKnown", closeDateKnown);
        facts.put("budgetKnown", budgetKnown);
        facts.put("competitorsKnown", competitorsKnown);
        facts.put("projectApproved", projectApproved);
        facts.put("quotationExists", quotationExists);
        facts.put("quotationApproved", quotationApproved);
        return facts;
    }
}
