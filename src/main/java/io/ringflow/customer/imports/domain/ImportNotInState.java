package io.ringflow.customer.imports.domain;

import io.ringflow.shared.Refusal;

/** The import has gone on meanwhile, so that what was asked of it is no longer possible. */
public final class ImportNotInState extends Refusal {

    ImportNotInState(ImportState state) {
        super("import.not-possible." + state);
    }
}
