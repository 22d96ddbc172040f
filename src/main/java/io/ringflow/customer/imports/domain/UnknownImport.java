package io.ringflow.customer.imports.domain;

import io.ringflow.shared.Refusal;

/** There is no import with this number. */
public final class UnknownImport extends Refusal {

    UnknownImport(long id) {
        super("import.unknown", Long.toString(id));
    }
}
