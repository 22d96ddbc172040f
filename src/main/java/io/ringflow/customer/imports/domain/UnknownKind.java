package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportKind;
import io.ringflow.shared.Refusal;
import java.util.List;

/** Nobody imports such a thing. */
public final class UnknownKind extends Refusal {

    UnknownKind(String name, List<ImportKind> kinds) {
        super(
                "import.kind.unknown",
                name,
                String.join(", ", kinds.stream().map(ImportKind::name).toList()));
    }
}
