package io.ringflow.customer.imports.domain;

import io.ringflow.shared.Refusal;
import java.util.List;

/** The file cannot be taken as it is understood now. */
public final class ImportObstructed extends Refusal {

    ImportObstructed(List<String> obstacles) {
        super("import.not-possible.obstacle", String.join(" ", obstacles));
    }
}
