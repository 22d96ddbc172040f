package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.reading.SourceRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says for every row what would become of it, and writes nothing but that. */
@Component
class CheckingPass {

    private final ImportStore store;
    private final ReportedRows reported;
    private final RowReader reader;
    private final Clock clock;

    CheckingPass(ImportStore store, ReportedRows reported, RowReader reader, Clock clock) {
        this.store = store;
        this.reported = reported;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param chunks how many chunks are checked now, from the first on */
    record Checked(Tally forecast, int chunks, boolean whole) {}

    /**
     * @param from the first chunk that is not checked yet
     * @param longest how long to go on, counted from when it is known which names the file leaves open
     */
    Checked check(long run, ImportKind kind, Plan plan, int from, Duration longest) {
        if (from == 0) {
            reported.forget(run);
        }
        if (!plan.isPossible()) {
            return new Checked(Tally.none(), from, true);
        }
        Map<String, Set<String>> missing = new HashMap<>();
        kind.fields().stream()
                .filter(field -> field.sameFile().isPresent() && plan.columnOf(field.name()) >= 0)
                .forEach(field -> missing.put(field.name(), missing(run, plan, field)));
        Instant until = clock.instant().plus(longest);
        Tally forecast = Tally.none();
        for (int chunk = from; ; chunk++) {
            Optional<List<SourceRow>> rows = store.chunk(run, 0, chunk);
            if (rows.isEmpty() || chunk > from && clock.instant().isAfter(until)) {
                return new Checked(forecast, chunk, rows.isEmpty());
            }
            List<ReportedRow> report = new ArrayList<>();
            for (ReadRow row : reader.read(kind, plan, rows.get(), missing)) {
                forecast = forecast.plus(judge(kind, row, report));
            }
            reported.keep(run, report);
        }
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
