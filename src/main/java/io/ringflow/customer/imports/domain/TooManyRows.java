package io.ringflow.customer.imports.domain;

import io.ringflow.shared.Refusal;

/** More rows than one import takes. */
final class TooManyRows extends Refusal {

    TooManyRows(int most) {
        super("import.file.too-many-rows", most);
    }
}
