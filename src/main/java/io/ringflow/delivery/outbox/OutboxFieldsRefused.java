package io.ringflow.delivery.outbox;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** What somebody entered about a message cannot be kept. */
public class OutboxFieldsRefused extends FieldRefusal {

    OutboxFieldsRefused(Map<String, String> fields) {
        super("delivery.event.refused.fields", fields);
    }
}
