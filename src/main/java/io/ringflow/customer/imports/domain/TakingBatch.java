package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportContext;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.RowResult;
import io.ringflow.customer.imports.reading.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one chunk's rows; records, results and position become true together or not at all. */
@Component
class TakingBatch {

    private final ImportStore store;
    private final ReportedRows reported;
    private final RowReader reader;
    private final Words words;
    private final JdbcClient database;

    TakingBatch(ImportStore store, ReportedRows reported, RowReader reader, Words words, JdbcClient database) {
        this.store = store;
        this.reported = reported;
        this.reader = reader;
        this.words = words;
        this.database = database;
    }

    Tally take(ImportRun run, ImportKind kind, Plan plan, List<SourceRow> rows) {
        oneBatchOfAKindAtATime(kind);
        List<ReadRow> read = reader.read(kind, plan, rows, Map.of());
        List<ReadRow> acceptable = new ArrayList<>();
        List<ReportedRow> report = new ArrayList<>();
        Tally tally = Tally.none();
        for (ReadRow row : read) {
            if (row.isAcceptable()) {
                kind.refuses(row.row()).ifPresent(row.problems()::add);
            }
            if (row.isAcceptable()) {
                acceptable.add(row);
            } else {
                tally = tally.plus(RowReport.refused(row, String.join(" ", row.problems()), report));
            }
        }
        tally = tally.plus(take(run, kind, acceptable, report));
        reported.keep(run.id(), report);
        return tally;
    }

    private Tally take(ImportRun run, ImportKind kind, List<ReadRow> rows, List<ReportedRow> report) {
        List<RowResult> results = rows.isEmpty()
                ? List.of()
                : kind.take(
                        rows.stream().map(ReadRow::row).toList(),
                        new ImportContext(run.id(), run.startedBy(), run.lastChance()));
        if (results.size() != rows.size()) {
            throw new IllegalStateException(kind.name() + " answered " + results.size() + " of " + rows.size());
        }
        Tally tally = Tally.none();
        List<SourceRow> waiting = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            RowResult result = results.get(i);
            if (result.taken()) {
                tally = tally.plus(RowReport.taken(rows.get(i), result, report));
            } else if (result.kind() == RowResult.Kind.WAITS && !run.lastChance()) {
                waiting.add(rows.get(i).source());
            } else {
                String sentence = result.sentence().isEmpty() ? words.say("row.waits") : result.sentence();
                tally = tally.plus(RowReport.refused(rows.get(i), sentence, report));
            }
        }
        if (!waiting.isEmpty()) {
            letWait(run, kind, waiting);
        }
        return tally;
    }

    /** Puts the rows into the next pass, into its last chunk if they fit: a chunk of a handful costs a step like a full one. */
    private void letWait(ImportRun run, ImportKind kind, List<SourceRow> waiting) {
        int pass = run.pass() + 1;
        int chunks = store.chunks(run.id(), pass);
        List<SourceRow> last = chunks == 0
                ? List.of()
                : store.chunk(run.id(), pass, chunks - 1).orElse(List.of());
        if (last.isEmpty() || last.size() + waiting.size() > kind.batchSize()) {
            store.keepChunk(run.id(), pass, chunks, waiting);
        } else {
            store.keepChunk(
                    run.id(),
                    pass,
                    chunks - 1,
                    Stream.concat(last.stream(), waiting.stream()).toList());
        }
    }

    /** Imports of one kind that run side by side take turns, so that both never enter the same record. */
    private void oneBatchOfAKindAtATime(ImportKind kind) {
        database.sql("select count(pg_advisory_xact_lock(hashtextextended('import ' || ?, 0)))")
                .param(kind.name())
                .query(Long.class)
                .single();
    }
}
