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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads a file from beginning to end, keeps its rows in chunks, and finds out what its columns hold. A large file is read in
 * several steps, each in its own transaction, so that none outlasts the lock of its job; a step reads over the rows that the
 * earlier ones kept.
 */
@Component
class ReadingPass {

    static final int MOST_ROWS = 2_000_000;

    private static final int FIRST_ROWS = 10;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final String NUL = "\u0000";
    private static final String NUL_SIGN = "\u2400";

    private final ImportStore store;
    private final Clock clock;

    ReadingPass(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param whole whether the last row was read */
    record Found(Content content, int rows, boolean whole) {}

    /**
     * @param before what the earlier steps found; empty in the first
     * @param rowsBefore how many rows they kept
     * @param longest how long to go on, counted from where the earlier steps ended: reading over their rows takes longer with
     *     each step, and must not leave the last ones too little time to get anywhere
     * @throws UnreadableFile if it is no table, or not whole
     */
    Found read(long run, Choices choices, int batchSize, Optional<Content> before, int rowsBefore, Duration longest) {
        if (before.isEmpty()) {
            store.forgetChunks(run);
        }
        try {
            Path file = store.copyOfFile(run);
            try (Source source = SourceFiles.open(
                    file,
                    before.map(found -> found.format().encoding())
                            .filter(encoding -> !encoding.isEmpty())
                            .or(() -> Optional.ofNullable(choices.encoding())),
                    before.map(found -> found.format().delimiter())
                            .filter(delimiter -> !delimiter.isEmpty())
                            .or(() -> Optional.ofNullable(choices.delimiter())))) {
                for (int row = 0; row < rowsBefore; row++) {
                    source.next();
                }
                return read(
                        run,
                        source,
                        batchSize,
                        before,
                        rowsBefore,
                        clock.instant().plus(longest));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Found read(
            long run, Source source, int batchSize, Optional<Content> before, int rowsBefore, Instant until) {
        List<ColumnStatistics> columns = before.map(found ->
                        found.columns().stream().map(ColumnStatistics::new).toList())
                .orElseGet(() ->
                        source.header().stream().map(ColumnStatistics::new).toList());
        List<List<String>> firstRows =
                new ArrayList<>(before.map(Content::firstRows).orElse(List.of()));
        int chunks = before.map(Content::chunks).orElse(0);
        int rows = rowsBefore;
        while (source.hasNext() && (rows == rowsBefore || clock.instant().isBefore(until))) {
            List<SourceRow> chunk = chunk(source, batchSize);
            for (SourceRow row : chunk) {
                if (firstRows.size() < FIRST_ROWS) {
                    firstRows.add(row.cells().stream()
                            .map(cell -> Words.quoted(cell.text()))
                            .toList());
                }
                for (int column = 0;
                        column < Math.min(columns.size(), row.cells().size());
                        column++) {
                    columns.get(column).add(row.cells().get(column));
                }
            }
            rows += chunk.size();
            if (rows > MOST_ROWS) {
                throw new TooManyRows(MOST_ROWS);
            }
            store.keepChunk(run, 0, chunks++, chunk);
        }
        if (rows == 0) {
            throw new NoRows();
        }
        return new Found(
                new Content(
                        before.map(Content::format).orElse(source.format()),
                        columns.stream().map(ColumnStatistics::column).toList(),
                        firstRows,
                        List.copyOf(source.hints()),
                        chunks),
                rows,
                !source.hasNext());
    }

    private static List<SourceRow> chunk(Source source, int batchSize) {
        List<SourceRow> chunk = new ArrayList<>();
        int characters = 0;
        while (source.hasNext() && chunk.size() < batchSize && characters < MOST_CHARACTERS) {
            SourceRow row = withoutNul(source.next());
            chunk.add(row);
            characters +=
                    row.cells().stream().mapToInt(cell -> cell.text().length()).sum();
        }
        return chunk;
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
