package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.reading.Cell;
import io.ringflow.customer.imports.reading.Source;
import io.ringflow.customer.imports.reading.SourceFiles;
import io.ringflow.customer.imports.reading.SourceRow;
import io.ringflow.customer.imports.reading.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a file from beginning to end once, keeps its rows in chunks, and finds out what its columns hold. */
@Component
class ReadingPass {

    static final int MOST_ROWS = 2_000_000;

    private static final int FIRST_ROWS = 10;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final String NUL = "\u0000";
    private static final String NUL_SIGN = "\u2400";

    private final ImportStore store;

    ReadingPass(ImportStore store) {
        this.store = store;
    }

    record Found(Content content, int rows) {}

    /** @throws UnreadableFile if it is no table, or not whole */
    Found read(long run, Choices choices, int batchSize) {
        store.forgetChunks(run);
        try {
            Path file = store.copyOfFile(run);
            try (Source source = SourceFiles.open(
                    file, Optional.ofNullable(choices.encoding()), Optional.ofNullable(choices.delimiter()))) {
                return read(run, source, batchSize);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Found read(long run, Source source, int batchSize) {
        List<ColumnStatistics> columns =
                source.header().stream().map(ColumnStatistics::new).toList();
        List<List<String>> firstRows = new ArrayList<>();
        List<SourceRow> chunk = new ArrayList<>();
        int chunks = 0;
        int rows = 0;
        int characters = 0;
        while (source.hasNext()) {
            SourceRow row = withoutNul(source.next());
            if (++rows > MOST_ROWS) {
                throw new TooManyRows(MOST_ROWS);
            }
            if (rows <= FIRST_ROWS) {
                firstRows.add(row.cells().stream()
                        .map(cell -> Words.quoted(cell.text()))
                        .toList());
            }
            for (int column = 0; column < Math.min(columns.size(), row.cells().size()); column++) {
                columns.get(column).add(row.cells().get(column));
            }
            chunk.add(row);
            characters +=
                    row.cells().stream().mapToInt(cell -> cell.text().length()).sum();
            if (chunk.size() == batchSize || characters > MOST_CHARACTERS) {
                store.keepChunk(run, 0, chunks++, chunk);
                chunk = new ArrayList<>();
                characters = 0;
            }
        }
        if (rows == 0) {
            throw new NoRows();
        }
        if (!chunk.isEmpty()) {
            store.keepChunk(run, 0, chunks++, chunk);
        }
        return new Found(
                new Content(
                        source.format(),
                        columns.stream().map(ColumnStatistics::column).toList(),
                        firstRows,
                        List.copyOf(source.hints()),
                        chunks),
                rows);
    }

    private static SourceRow withoutNul(SourceRow row) {
        if (row.cells().stream().noneMatch(cell -> cell.text().contains(NUL))) {
            return row;
        }
        return new SourceRow(
                row.line(),
                row.cells().stream()
                        .map(cell -> new Cell(cell.text().replace(NUL, NUL_SIGN), cell.number()))
                        .toList());
    }
}
