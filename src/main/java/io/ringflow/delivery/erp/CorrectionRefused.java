package io.ringflow.delivery.erp;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** What somebody entered for an event cannot be kept. */
public class CorrectionRefused extends FieldRefusal {

    CorrectionRefused(Map<String, String> fields) {
        super("delivery.event.refused.fields", fields);
    }
}
