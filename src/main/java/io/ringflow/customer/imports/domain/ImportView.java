package io.ringflow.customer.imports.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An import as it stands.
 *
 * @param rows how many rows the file has; 0 until it was read
 * @param problem why it stopped, or cannot start yet, as a sentence
 * @param canGoOn whether a fault stopped it and the rest can be taken
 */
public record ImportView(
        long id,
        String kind,
        ImportState state,
        String fileName,
        long fileSize,
        String startedBy,
        Locale language,
        Instant createdAt,
        Instant changedAt,
        int rows,
        Tally tally,
        Optional<String> problem,
        boolean canGoOn) {

    /** How much of the work is done, in whole percent. */
    public int percent() {
        return rows == 0 ? 0 : (int) (100L * tally.done() / rows);
    }

    static ImportView of(ImportRun run) {
        return new ImportView(
                run.id(),
                run.kind(),
                run.state(),
                run.fileName(),
                run.fileSize(),
                run.startedBy(),
                run.language(),
                run.createdAt(),
                run.changedAt(),
                run.total(),
                run.tally(),
                run.problem(),
                run.state() == ImportState.FAILED && run.hadBegun());
    }
}
