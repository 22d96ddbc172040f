package io.ringflow.customer.domain;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** A customer, contact or product cannot be kept as it was given. */
public class FieldsRefused extends FieldRefusal {

    public FieldsRefused(Map<String, String> fields) {
        super("customer.refused.fields", fields);
    }
}
