package io.ringflow.delivery.erp;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** Events cannot be told apart or sorted, since what every event must say of itself is missing; none of the batch is kept. */
public class EnvelopeRefused extends FieldRefusal {

    EnvelopeRefused(Map<String, String> fields) {
        super("delivery.erp.refused.envelope", fields);
    }
}
