package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportRow;
import io.ringflow.customer.imports.reading.Cell;
import io.ringflow.customer.imports.reading.SourceRow;
import java.util.List;

/**
 * A row of the file, understood.
 *
 * @param changes the confirmed corrections that were applied
 * @param problems why it cannot be taken, as sentences
 * @param hints what a person should know if it is taken
 */
record ReadRow(
        SourceRow source, ImportRow row, List<ReportedRow.Change> changes, List<String> problems, List<String> hints) {

    boolean isAcceptable() {
        return problems.isEmpty();
    }

    ReportedRow reported(ReportedRow.Result result, String sentence) {
        return new ReportedRow(
                source.line(), result, source.cells().stream().map(Cell::text).toList(), sentence, changes);
    }
}
