package io.ringflow.pipeline.process;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.pipeline.domain.ContractTerms;
import java.util.List;
import java.util.Map;

/** A contract's instalments as a form's list shows and sends them. */
final class InstalmentLines {

    private InstalmentLines() {}

    static List<Map<String, Object>> of(List<ContractTerms.Part> parts) {
        return parts.stream()
                .map(part -> Map.<String, Object>of(
                        "part", part.label(), "dueOn", part.dueOn().toString(), "sum", part.amount()))
                .toList();
    }

    static List<ContractTerms.Part> read(List<TaskFields.Row> rows) {
        return rows.stream()
                .map(row -> new ContractTerms.Part(
                        row.text("part"),
                        row.date("dueOn").orElseThrow(() -> new DecisionIncomplete("instalment")),
                        row.number("sum").orElseThrow(() -> new DecisionIncomplete("instalment"))))
                .toList();
    }
}
