package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.reading.SourceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says for every row what would become of it, and writes nothing but that. */
@Component
class CheckingPass {

    private final ImportStore store;
    private final ReportedRows reported;
    private final RowReader reader;

    CheckingPass(ImportStore store, ReportedRows reported, RowReader reader) {
        this.store = store;
        this.reported = reported;
        this.reader = reader;
    }

    Tally check(long run, ImportKind kind, Plan plan) {
        reported.forget(run);
        if (!plan.isPossible()) {
            return Tally.none();
        }
        Map<String, Set<String>> missing = new HashMap<>();
        kind.fields().stream()
                .filter(field -> field.sameFile().isPresent() && plan.columnOf(field.name()) >= 0)
                .forEach(field -> missing.put(field.name(), missing(run, plan, field)));
        Tally[] forecast = {Tally.none()};
        forEachChunk(run, rows -> {
            List<ReportedRow> report = new ArrayList<>();
            for (ReadRow row : reader.read(kind, plan, rows, missing)) {
                forecast[0] = forecast[0].plus(judge(kind, row, report));
            }
            reported.keep(run, report);
        });
        return forecast[0];
    }

    private static Tally judge(ImportKind kind, ReadRow row, List<ReportedRow> report) {
        if (row.isAcceptable()) {
            kind.refuses(row.row()).ifPresent(row.problems()::add);
        }
        return row.isAcceptable()
                ? RowReport.foreseen(row, report)
                : RowReport.refused(row, String.join(" ", row.problems()), report);
    }

    /** Values that neither the records nor another row of the file know. */
    private Set<String> missing(long run, Plan plan, ImportField field) {
        Set<String> named = values(run, plan, field.name());
        named.removeAll(field.known().orElseThrow().get().recognise(named).keySet());
        if (!named.isEmpty()) {
            int column = plan.columnOf(field.sameFile().orElseThrow());
            forEachChunk(
                    run,
                    rows -> rows.stream()
                            .filter(row -> column >= 0 && column < row.cells().size())
                            .map(row -> RowReader.plain(row.cells().get(column).text()))
                            .forEach(named::remove));
        }
        return named;
    }

    private Set<String> values(long run, Plan plan, String field) {
        Set<String> values = new HashSet<>();
        int column = plan.columnOf(field);
        Map<String, String> corrections = plan.corrections().getOrDefault(field, Map.of());
        forEachChunk(
                run,
                rows -> rows.stream()
                        .filter(row -> column < row.cells().size())
                        .map(row -> RowReader.plain(row.cells().get(column).text()))
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> values.add(corrections.getOrDefault(text, text))));
        return values;
    }

    private void forEachChunk(long run, Consumer<List<SourceRow>> work) {
        for (int chunk = 0; ; chunk++) {
            var rows = store.chunk(run, 0, chunk);
            if (rows.isEmpty()) {
                return;
            }
            work.accept(rows.get());
        }
    }
}
