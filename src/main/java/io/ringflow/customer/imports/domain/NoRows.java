package io.ringflow.customer.imports.domain;

import io.ringflow.shared.Refusal;

/** The file has a header and nothing below it. */
final class NoRows extends Refusal {

    NoRows() {
        super("import.file.no-rows");
    }
}
