package io.ringflow.pipeline.domain;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** A lead arrived with values that cannot be kept. */
public class LeadValuesRefused extends FieldRefusal {

    LeadValuesRefused(Map<String, String> fields) {
        super("pipeline.refused.lead.refused", fields);
    }
}
