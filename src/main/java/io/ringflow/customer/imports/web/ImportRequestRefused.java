package io.ringflow.customer.imports.web;

import io.ringflow.shared.FieldRefusal;
import java.util.Map;

/** A part of the request cannot be used. */
final class ImportRequestRefused extends FieldRefusal {

    ImportRequestRefused(String field, String sentence) {
        super("import.request.refused", Map.of(field, sentence));
    }
}
